import { seen, unseen } from '#lib/core/model/observed.ts'
import { ghostNetworkResource } from '#lib/core/rules/checks/ghost-network-resource.ts'
import { checkRule } from '../check-rule.ts'

checkRule(ghostNetworkResource, {
  fail: [
    [{ network: { subnets: [{ id: 'subnet-x', fact: seen(null) }] } }, { missing: 'subnet-x' }],
  ],
  pass: [{}],
  unknown: [
    [
      { network: { securityGroups: [{ id: 'sg', fact: unseen('access-denied') }] } },
      'access-denied',
    ],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
