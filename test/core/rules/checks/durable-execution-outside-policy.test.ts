import { durableExecutionOutsidePolicy } from '#lib/core/rules/checks/durable-execution-outside-policy.ts'
import { checkRule } from '../check-rule.ts'

checkRule(durableExecutionOutsidePolicy, {
  fail: [
    [
      { configuration: { durable: { executionTimeoutSeconds: 60, retentionDays: 90 } } },
      { executionTimeoutSeconds: '60', retentionDays: '90' },
    ],
  ],
  pass: [{ configuration: { durable: { executionTimeoutSeconds: 60, retentionDays: 14 } } }],
  unknown: [
    [
      { configuration: { durable: { executionTimeoutSeconds: null, retentionDays: 14 } } },
      'undecidable',
    ],
  ],
  notApplicable: [[{}, /not a durable/]],
})
