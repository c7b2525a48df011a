import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleCannotWriteLogs } from '#lib/core/rules/checks/role-cannot-write-logs.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(roleCannotWriteLogs, {
  fail: [
    [
      { role: seen(r.roleView({ abilities: seen(r.abilities({ writesLogs: false })) })) },
      { role: 'orders' },
    ],
  ],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
