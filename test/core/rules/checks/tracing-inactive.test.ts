import { tracingInactive } from '#lib/core/rules/checks/tracing-inactive.ts'
import { checkRule } from '../check-rule.ts'

checkRule(tracingInactive, {
  fail: [
    [{ configuration: { tracingMode: 'PassThrough' } }, { tracingMode: 'PassThrough' }],
    [{ configuration: { tracingMode: null } }, { tracingMode: 'none' }],
  ],
  pass: [{}],
  notApplicable: [[{ configuration: { masterArn: 'arn:m' } }, /Edge/]],
})
