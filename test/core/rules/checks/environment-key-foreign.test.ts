import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyForeign } from '#lib/core/rules/checks/environment-key-foreign.ts'
import { checkRule } from '../check-rule.ts'
import { HERE, OUTSIDER, SIBLING } from '../function-fixture.ts'

const keyOf = (id: string) => ({
  configuration: { kmsKeyArn: `arn:aws:kms:eu-west-1:${id}:key/k` },
})

checkRule(environmentKeyForeign, {
  fail: [[keyOf(OUTSIDER), { key: `arn:aws:kms:eu-west-1:${OUTSIDER}:key/k`, owner: OUTSIDER }]],
  pass: [keyOf(HERE), keyOf(SIBLING)],
  unknown: [
    [{ ...keyOf(OUTSIDER), organization: unseen('access-denied') }, 'access-denied'],
    [
      {
        ...keyOf(OUTSIDER),
        organization: seen({ id: 'o', accounts: new Map(), accountsComplete: false }),
      },
      'not-collected',
    ],
    [{ configuration: { kmsKeyArn: 'alias/x' } }, 'unrecognised-value'],
  ],
  notApplicable: [[{}, /own key/]],
})
