import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleUpdatesAnyCode } from '#lib/core/rules/checks/role-updates-any-code.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(roleUpdatesAnyCode, {
  fail: [[able({ updateCodeOnEverything: 'p#0' }), { role: 'orders', statement: 'p#0' }]],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
