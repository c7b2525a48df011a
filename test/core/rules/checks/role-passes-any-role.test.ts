import { seen, unseen } from '#lib/core/model/observed.ts'
import { rolePassesAnyRole } from '#lib/core/rules/checks/role-passes-any-role.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(rolePassesAnyRole, {
  fail: [[able({ passRoleOnEverything: 'p#1' }), { role: 'orders', statement: 'p#1' }]],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
