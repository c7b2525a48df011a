import { seen, unseen } from '#lib/core/model/observed.ts'
import { rolePassesAnyRole } from '#lib/core/rules/checks/role-passes-any-role.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const able = (patch: object) => ({
  role: seen(a.roleView({ abilities: seen(a.abilities(patch)) })),
})

checkRule(rolePassesAnyRole, {
  fail: [[able({ passRoleOnEverything: 'p#1' }), { role: 'orders', statement: 'p#1' }]],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
