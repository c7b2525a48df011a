import { unseen } from '#lib/core/model/observed.ts'
import { networkAclOpen } from '#lib/core/rules/checks/network-acl-open.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

const acl = (action: string, protocol: string) => ({
  id: 'acl-1',
  vpcId: 'vpc-1',
  isDefault: true,
  subnetIds: ['subnet-a'],
  entries: [
    {
      ruleNumber: 100,
      egress: false,
      action,
      protocol,
      cidr: '0.0.0.0/0',
      fromPort: null,
      toPort: null,
    },
  ],
})

checkRule(networkAclOpen, {
  fail: [[{ network: { acls: [n.found(acl('allow', '-1'))] } }, { acl: 'acl-1' }]],
  pass: [
    { network: { acls: [n.found(acl('deny', '-1'))] } },
    { network: { acls: [n.found(acl('allow', '6'))] } },
  ],
  unknown: [
    [{}, 'not-collected'],
    [{ network: { acls: [{ id: 'acl', fact: unseen('throttled') }] } }, 'throttled'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
