import { seen, unseen } from '#lib/core/model/observed.ts'
import { publicSubnet } from '#lib/core/rules/checks/public-subnet.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(publicSubnet, {
  fail: [
    [
      { network: { egress: seen(n.egress('public-subnet', { route: '0.0.0.0/0 → igw-1' })) } },
      { route: '0.0.0.0/0 → igw-1', routeTable: 'rtb-1' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ network: { egress: unseen('throttled') } }, 'throttled'],
    [{ network: { egress: seen(n.egress('unknown', { why: 'access-denied' })) } }, 'access-denied'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
