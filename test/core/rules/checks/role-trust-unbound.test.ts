import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleTrustUnbound } from '#lib/core/rules/checks/role-trust-unbound.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(roleTrustUnbound, {
  fail: [
    [
      { role: seen(r.roleView({ trust: seen([r.trusted({ bound: false })]) })) },
      { role: 'orders' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(r.roleView({ trust: unseen('error') })) }, 'error'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
