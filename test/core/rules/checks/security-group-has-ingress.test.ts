import { unseen } from '#lib/core/model/observed.ts'
import { securityGroupHasIngress } from '#lib/core/rules/checks/security-group-has-ingress.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(securityGroupHasIngress, {
  fail: [
    [
      {
        network: {
          securityGroups: [n.found(n.securityGroup('sg-9', { ingress: [n.groupRule()] }))],
        },
      },
      { securityGroup: 'sg-9', inboundRules: '1' },
    ],
  ],
  pass: [{}],
  unknown: [
    [
      { network: { securityGroups: [{ id: 'sg', fact: unseen('access-denied') }] } },
      'access-denied',
    ],
  ],
  notApplicable: [
    [{ network: null }, /not attached/],
    [{ configuration: { capacityProviderArn: 'arn:p' } }, /Managed Instances/],
  ],
})
