import { seen, unseen } from '#lib/core/model/observed.ts'
import { notInVpc } from '#lib/core/rules/checks/not-in-vpc.ts'
import { checkRule } from '../check-rule.ts'

checkRule(notInVpc, {
  fail: [[{ network: null, tags: seen([{ key: 'tier', value: '1' }]) }, { vpc: 'none' }]],
  pass: [{}],
  unknown: [[{ network: null, tags: unseen('access-denied') }, 'access-denied']],
  notApplicable: [
    [{ network: null }, /not tagged/],
    [{ network: null, configuration: { masterArn: 'arn:m' } }, /Edge/],
  ],
})
