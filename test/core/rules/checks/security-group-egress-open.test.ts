import { unseen } from '#lib/core/model/observed.ts'
import { securityGroupEgressOpen } from '#lib/core/rules/checks/security-group-egress-open.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(securityGroupEgressOpen, {
  fail: [
    [
      {
        network: {
          securityGroups: [
            a.found(
              a.securityGroup('sg-9', {
                egress: [a.groupRule({ protocol: '-1', ipv4Cidrs: ['0.0.0.0/0'] })],
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
