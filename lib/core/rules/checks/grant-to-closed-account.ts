import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const grantToClosedAccount: Rule<'entry'> = {
  id: 'grant-to-closed-account',
  area: 'identity',
  severity: 'medium',
  target: 'entry',
  title: 'Account that is closed or suspended may use it',
  rationale:
    'A closed account can be reopened for ninety days, and then its administrators are let in again.',
  remediation: {
    text: 'Remove the grant.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-2', 'AC-6'] },
  catalogue: ['IAM-09'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ anomaly }) => anomaly === 'closed-account',
      ({ accountId }) => ({ account: accountId ?? 'not named' }),
    ),
}
