import { seen, unseen } from '#lib/core/model/observed.ts'
import { asyncTargetOutside } from '#lib/core/rules/checks/async-target-outside.ts'
import { checkRule } from '../check-rule.ts'
import { HERE, OUTSIDER, SIBLING } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const to = (owner: string) => ({
  asyncConfig: seen(a.asyncConfig({ onFailureArn: `arn:aws:sqs:eu-west-1:${owner}:q` })),
})

checkRule(asyncTargetOutside, {
  fail: [[to(OUTSIDER), { target: `arn:aws:sqs:eu-west-1:${OUTSIDER}:q`, owner: OUTSIDER }]],
  pass: [to(HERE), to(SIBLING)],
  unknown: [
    [{ asyncConfig: unseen('throttled') }, 'throttled'],
    [{ ...to(OUTSIDER), organization: unseen('access-denied') }, 'access-denied'],
    [{ asyncConfig: seen(a.asyncConfig({ onFailureArn: 'arn:aws:s3:::bucket' })) }, 'undecidable'],
  ],
  notApplicable: [[{}, /No destination/]],
})
