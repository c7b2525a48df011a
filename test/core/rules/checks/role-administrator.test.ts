import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleAdministrator } from '#lib/core/rules/checks/role-administrator.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(roleAdministrator, {
  fail: [
    [
      able({ administrator: 'AdministratorAccess#0' }),
      { role: 'orders', statement: 'AdministratorAccess#0' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(r.roleView({ abilities: unseen('throttled') })) }, 'throttled'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
