import { seen, unseen } from '#lib/core/model/observed.ts'
import { interfaceGroupsEdited } from '#lib/core/rules/checks/interface-groups-edited.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

import { subjectFor } from '../subject-for.ts'

const { networkInterface } = subjectFor('network-interface', {}) as { networkInterface: never }

checkRule(interfaceGroupsEdited, {
  fail: [
    [
      { status: seen({ state: 'edited', functionArn: ARN, attachmentKey: 'k' }) },
      { networkInterface: 'eni-1', function: ARN, groups: 'sg-1' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ status: unseen('throttled') }, 'throttled'],
    [{ status: seen({ state: 'unknown', why: 'access-denied' }) }, 'access-denied'],
  ],
  notApplicable: [
    [
      { networkInterface: { ...(networkInterface as object), interfaceType: 'efs' } as never },
      /no interface of Lambda/,
    ],
  ],
})
