import { unseen } from '#lib/core/model/observed.ts'
import { dualStackEgressOpen } from '#lib/core/rules/checks/dual-stack-egress-open.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

const vpc = {
  vpcId: 'vpc-1',
  subnetIds: ['s'],
  securityGroupIds: ['sg-9'],
  ipv6AllowedForDualStack: true,
}

checkRule(dualStackEgressOpen, {
  fail: [
    [
      {
        configuration: { vpc },
        network: {
          securityGroups: [
            n.found(n.securityGroup('sg-9', { egress: [n.groupRule({ ipv6Cidrs: ['::/0'] })] })),
          ],
        },
      },
      { securityGroup: 'sg-9' },
    ],
  ],
  pass: [{ configuration: { vpc } }],
  unknown: [
    [
      {
        configuration: { vpc },
        network: { securityGroups: [{ id: 'sg', fact: unseen('access-denied') }] },
      },
      'access-denied',
    ],
  ],
  notApplicable: [
    [{}, /IPv6/],
    [{ network: null }, /not attached/],
  ],
})
