import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const grantToForeignOrganization: Rule<'entry'> = {
  id: 'grant-to-foreign-organization',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Another organization may use it',
  rationale:
    'The condition names an organization id that is not yours: all of its accounts are let in.',
  remediation: {
    text: 'Replace the organization id by your own, or remove the grant.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-3', 'AC-20'] },
  catalogue: ['IAM-11'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ anomaly }) => anomaly === 'foreign-organization',
      ({ organizationId }) => ({ organization: organizationId ?? 'not named' }),
    ),
}
