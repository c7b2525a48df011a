import { memoryAtMaximum } from '#lib/core/rules/checks/memory-at-maximum.ts'
import { checkRule } from '../check-rule.ts'

checkRule(memoryAtMaximum, {
  fail: [[{ configuration: { memoryMb: 10_240 } }, { memoryMb: '10240' }]],
  pass: [{}],
  unknown: [[{ configuration: { memoryMb: null } }, 'unrecognised-value']],
})
