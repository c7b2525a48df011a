import { seen, unseen } from '#lib/core/model/observed.ts'
import { queueVisibilityTooShort } from '#lib/core/rules/checks/queue-visibility-too-short.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'
import * as a from '../record-fixtures.ts'

checkRule(queueVisibilityTooShort, {
  fail: [
    [
      {
        eventSources: seen([a.eventSource()]),
        eventQueues: [n.found(s.queue({ visibilityTimeoutSeconds: 30 }))],
      },
      {
        queue: 'arn:aws:sqs:eu-west-1:111122223333:orders',
        visibilityTimeoutSeconds: '30',
        needed: '120',
      },
    ],
  ],
  pass: [{ eventSources: seen([a.eventSource()]), eventQueues: [n.found(s.queue())] }],
  unknown: [
    [{ eventSources: unseen('access-denied') }, 'access-denied'],
    [{ eventSources: seen([a.eventSource()]), eventQueues: [] }, 'undecidable'],
    [
      { eventSources: seen([a.eventSource()]), configuration: { timeoutSeconds: null } },
      'unrecognised-value',
    ],
  ],
  notApplicable: [[{}, /No queue/]],
})
