import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeStorageNearLimit } from '#lib/core/rules/checks/code-storage-near-limit.ts'
import { checkRule } from '../check-rule.ts'

const limits = (totalCodeSizeBytes: number | null) =>
  seen({
    concurrentExecutions: 1000,
    unreservedConcurrentExecutions: 900,
    totalCodeSizeLimitBytes: 100,
    totalCodeSizeBytes,
    functionCount: 1,
  })

checkRule(codeStorageNearLimit, {
  fail: [[{ settings: limits(81) }, { usedBytes: '81', limitBytes: '100' }]],
  pass: [{ settings: limits(80) }],
  unknown: [
    [{}, 'not-collected'],
    [{ settings: limits(null) }, 'undecidable'],
    [{ settings: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ settings: seen(null), functionCount: seen(0) }, /no functions/]],
})
