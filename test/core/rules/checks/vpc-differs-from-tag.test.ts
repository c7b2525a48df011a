import { seen, unseen } from '#lib/core/model/observed.ts'
import { vpcDiffersFromTag } from '#lib/core/rules/checks/vpc-differs-from-tag.ts'
import { checkRule } from '../check-rule.ts'

const tags = (value: string) => seen([{ key: 'VPC', value }])

checkRule(vpcDiffersFromTag, {
  fail: [
    [{ tags: tags('vpc-2') }, { wanted: 'vpc-2', actual: 'vpc-1' }],
    [
      { tags: tags('vpc-2'), network: null },
      { wanted: 'vpc-2', actual: 'none' },
    ],
  ],
  pass: [{ tags: tags('vpc-1') }],
  unknown: [
    [{ tags: unseen('access-denied') }, 'access-denied'],
    [{ tags: tags('vpc-1'), network: { vpcId: null } }, 'undecidable'],
  ],
  notApplicable: [[{}, /No tag/]],
})
