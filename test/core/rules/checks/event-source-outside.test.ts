import { seen, unseen } from '#lib/core/model/observed.ts'
import { eventSourceOutside } from '#lib/core/rules/checks/event-source-outside.ts'
import { checkRule } from '../check-rule.ts'
import { HERE, OUTSIDER, SIBLING } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const of = (owner: string) => ({
  eventSources: seen([a.eventSource({ eventSourceArn: `arn:aws:sqs:eu-west-1:${owner}:q` })]),
})

checkRule(eventSourceOutside, {
  fail: [
    [of(OUTSIDER), { uuid: 'u1', source: `arn:aws:sqs:eu-west-1:${OUTSIDER}:q`, owner: OUTSIDER }],
  ],
  pass: [of(HERE), of(SIBLING)],
  unknown: [
    [{ eventSources: unseen('throttled') }, 'throttled'],
    [{ ...of(OUTSIDER), organization: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{}, /No event source/]],
})
