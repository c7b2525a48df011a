import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const sourceOutsideOrganization: Rule<'entry'> = {
  id: 'source-outside-organization',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Resource of an account outside the organization may trigger it',
  rationale:
    'A bucket, topic or rule of somebody else decides when the function runs and with what input.',
  remediation: {
    text: 'Remove the grant, or approve the account in the settings.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-3', 'AC-20'] },
  catalogue: ['IAM-06'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ audience, service, accountId, anomaly }) =>
        audience === 'external-account' &&
        service !== null &&
        anomaly !== 'vendor' &&
        !fn.scene.settings.approvedAccounts.includes(accountId ?? ''),
      ({ accountId, service }) => ({ account: accountId ?? 'not named', service: service ?? '' }),
    ),
}
