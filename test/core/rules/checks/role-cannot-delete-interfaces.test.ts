import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleCannotDeleteInterfaces } from '#lib/core/rules/checks/role-cannot-delete-interfaces.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(roleCannotDeleteInterfaces, {
  fail: [
    [
      { role: seen(a.roleView({ abilities: seen(a.abilities({ deletesInterfaces: false })) })) },
      { role: 'orders' },
    ],
  ],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [
    [{ network: null }, /not attached/],
    [{ role: seen(null) }, /does not exist/],
  ],
})
