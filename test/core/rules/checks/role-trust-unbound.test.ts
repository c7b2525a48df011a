import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleTrustUnbound } from '#lib/core/rules/checks/role-trust-unbound.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(roleTrustUnbound, {
  fail: [
    [
      { role: seen(a.roleView({ trust: seen([a.trusted({ bound: false })]) })) },
      { role: 'orders' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(a.roleView({ trust: unseen('error') })) }, 'error'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
