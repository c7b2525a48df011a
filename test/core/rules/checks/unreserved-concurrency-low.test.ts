import { seen, unseen } from '#lib/core/model/observed.ts'
import { unreservedConcurrencyLow } from '#lib/core/rules/checks/unreserved-concurrency-low.ts'
import { checkRule } from '../check-rule.ts'

const limits = (unreservedConcurrentExecutions: number | null) =>
  seen({
    concurrentExecutions: 1000,
    unreservedConcurrentExecutions,
    totalCodeSizeLimitBytes: 100,
    totalCodeSizeBytes: 1,
    functionCount: 1,
  })

checkRule(unreservedConcurrencyLow, {
  fail: [[{ settings: limits(99) }, { unreserved: '99' }]],
  pass: [{ settings: limits(100) }],
  unknown: [
    [{}, 'not-collected'],
    [{ settings: limits(null) }, 'undecidable'],
    [{ settings: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ settings: seen(null), functionCount: seen(0) }, /no functions/]],
})
