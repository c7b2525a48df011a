import { unseen } from '#lib/core/model/observed.ts'
import { defaultSecurityGroup } from '#lib/core/rules/checks/default-security-group.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(defaultSecurityGroup, {
  fail: [
    [
      { network: { securityGroups: [a.found(a.securityGroup('sg-0', { name: 'default' }))] } },
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
