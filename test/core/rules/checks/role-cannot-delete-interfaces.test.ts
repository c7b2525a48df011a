import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleCannotDeleteInterfaces } from '#lib/core/rules/checks/role-cannot-delete-interfaces.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(roleCannotDeleteInterfaces, {
  fail: [
    [
      { role: seen(r.roleView({ abilities: seen(r.abilities({ deletesInterfaces: false })) })) },
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
