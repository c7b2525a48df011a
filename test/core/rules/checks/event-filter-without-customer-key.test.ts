import { seen, unseen } from '#lib/core/model/observed.ts'
import { eventFilterWithoutCustomerKey } from '#lib/core/rules/checks/event-filter-without-customer-key.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(eventFilterWithoutCustomerKey, {
  fail: [[{ eventSources: seen([a.eventSource({ filtered: true })]) }, { uuid: 'u1' }]],
  pass: [{ eventSources: seen([a.eventSource({ filtered: null, kmsKeyArn: 'arn:k' })]) }],
  unknown: [
    [{ eventSources: unseen('throttled') }, 'throttled'],
    [{ eventSources: seen([a.eventSource({ filtered: null })]) }, 'undecidable'],
  ],
  notApplicable: [
    [{}, /No event source/],
    [{ eventSources: seen([a.eventSource()]) }, /has a filter/],
  ],
})
