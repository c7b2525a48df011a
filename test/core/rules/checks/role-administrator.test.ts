import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleAdministrator } from '#lib/core/rules/checks/role-administrator.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const able = (patch: object) => ({
  role: seen(a.roleView({ abilities: seen(a.abilities(patch)) })),
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
    [{ role: seen(a.roleView({ abilities: unseen('throttled') })) }, 'throttled'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
