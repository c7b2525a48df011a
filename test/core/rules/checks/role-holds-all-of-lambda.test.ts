import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleHoldsAllOfLambda } from '#lib/core/rules/checks/role-holds-all-of-lambda.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(roleHoldsAllOfLambda, {
  fail: [[able({ lambdaWildcard: 'p#0' }), { role: 'orders', statement: 'p#0' }]],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
