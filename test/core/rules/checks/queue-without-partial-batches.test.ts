import { seen, unseen } from '#lib/core/model/observed.ts'
import { queueWithoutPartialBatches } from '#lib/core/rules/checks/queue-without-partial-batches.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(queueWithoutPartialBatches, {
  fail: [[{ eventSources: seen([a.eventSource({ functionResponseTypes: [] })]) }, { uuid: 'u1' }]],
  pass: [{ eventSources: seen([a.eventSource()]) }],
  unknown: [[{ eventSources: unseen('throttled') }, 'throttled']],
  notApplicable: [
    [{}, /No queue/],
    [{ eventSources: seen([a.eventSource({ batchSize: 1 })]) }, /one by one/],
  ],
})
