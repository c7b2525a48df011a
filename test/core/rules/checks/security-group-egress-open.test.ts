import { unseen } from '#lib/core/model/observed.ts'
import { securityGroupEgressOpen } from '#lib/core/rules/checks/security-group-egress-open.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(securityGroupEgressOpen, {
  fail: [
    [
      {
        network: {
          securityGroups: [
            n.found(
              n.securityGroup('sg-9', {
                egress: [n.groupRule({ protocol: '-1', ipv4Cidrs: ['0.0.0.0/0'] })],
              }),
            ),
          ],
        },
      },
      { securityGroup: 'sg-9' },
    ],
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
