import { seen, unseen } from '#lib/core/model/observed.ts'
import { streamWithoutFailureHandling } from '#lib/core/rules/checks/stream-without-failure-handling.ts'
import { checkRule } from '../check-rule.ts'
import { HERE } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const stream = (patch: object) =>
  seen([a.eventSource({ eventSourceArn: `arn:aws:kinesis:eu-west-1:${HERE}:stream/s`, ...patch })])

checkRule(streamWithoutFailureHandling, {
  fail: [
    [
      { eventSources: stream({ maximumRetryAttempts: -1 }) },
      { uuid: 'u1', lacks: 'failure destination, retry limit, splitting' },
    ],
  ],
  pass: [{ eventSources: stream({ maximumRetryAttempts: 5, onFailureArn: 'arn:q' }) }],
  unknown: [[{ eventSources: unseen('throttled') }, 'throttled']],
  notApplicable: [[{}, /No stream/]],
})
