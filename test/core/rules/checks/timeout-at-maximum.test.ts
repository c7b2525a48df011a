import { timeoutAtMaximum } from '#lib/core/rules/checks/timeout-at-maximum.ts'
import { checkRule } from '../check-rule.ts'

checkRule(timeoutAtMaximum, {
  fail: [[{ configuration: { timeoutSeconds: 900 } }, { timeoutSeconds: '900' }]],
  pass: [{}],
  unknown: [[{ configuration: { timeoutSeconds: null } }, 'unrecognised-value']],
})
