import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const grantToDeletedPrincipal: Rule<'entry'> = {
  id: 'grant-to-deleted-principal',
  area: 'identity',
  severity: 'low',
  target: 'entry',
  title: 'Grant names a role or user that is gone',
  rationale:
    'AWS shows its internal id in place of the name; the statement does nothing but hide the ones that do.',
  remediation: {
    text: 'Remove the statement.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html'],
  controls: { nist80053: ['AC-2'] },
  catalogue: ['IAM-10'],
  gate: null,
  judge: (fn) => matchGrants(fn, ({ anomaly }) => anomaly === 'deleted-principal'),
}
