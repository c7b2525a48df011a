import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleCannotWriteLogs } from '#lib/core/rules/checks/role-cannot-write-logs.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(roleCannotWriteLogs, {
  fail: [
    [
      { role: seen(a.roleView({ abilities: seen(a.abilities({ writesLogs: false })) })) },
      { role: 'orders' },
    ],
  ],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
