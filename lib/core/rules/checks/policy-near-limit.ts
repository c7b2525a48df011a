import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const policyNearLimit: Rule<'entry'> = {
  id: 'policy-near-limit',
  area: 'identity',
  severity: 'low',
  target: 'entry',
  title: 'Resource policy is long',
  rationale:
    'Statements that pile up hide the one that matters, and at 20 KB the next trigger cannot be added.',
  remediation: {
    text: 'Remove statements whose source is gone, and replace many by one with a pattern.',
    cli: 'aws lambda get-policy --function-name {function} --qualifier {qualifier} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
  controls: {},
  catalogue: ['IAM-13'],
  gate: null,
  judge: (fn) =>
    given(fn.policy, 'resource-policy', (policy) => {
      if (policy === null) return notApplicable('It has no resource policy here.')
      const bytes = policy.document.length
      const { policyBytes, policyStatements } = fn.scene.settings
      const statements = policy.document.split(/"Effect"\s*:/).length - 1
      if (bytes <= policyBytes && statements <= policyStatements) return pass
      return fail(
        { bytes: String(bytes), statements: String(statements) },
        at('resource-policy', policy.arn, 'document'),
      )
    }),
}
