import { unseen } from '#lib/core/model/observed.ts'
import { defaultSecurityGroup } from '#lib/core/rules/checks/default-security-group.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(defaultSecurityGroup, {
  fail: [
    [
      { network: { securityGroups: [n.found(n.securityGroup('sg-0', { name: 'default' }))] } },
      { securityGroup: 'sg-0' },
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
