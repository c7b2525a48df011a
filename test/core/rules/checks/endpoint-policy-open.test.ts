import { seen, unseen } from '#lib/core/model/observed.ts'
import { endpointPolicyOpen } from '#lib/core/rules/checks/endpoint-policy-open.ts'
import { checkRule } from '../check-rule.ts'

checkRule(endpointPolicyOpen, {
  fail: [
    [
      { policyOpen: seen(true) },
      { endpoint: 'vpce-1', service: 'com.amazonaws.eu-west-1.secretsmanager' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ policyOpen: unseen('error') }, 'error'],
    [{ hostsFunctions: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ hostsFunctions: seen(false) }, /No function/]],
})
