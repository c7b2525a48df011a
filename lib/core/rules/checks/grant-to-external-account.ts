import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const grantToExternalAccount: Rule<'entry'> = {
  id: 'grant-to-external-account',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Account outside the organization may use it',
  rationale: 'Its administrators decide who calls the function, and nobody here sees them do it.',
  remediation: {
    text: 'Remove the grant, or approve the account in the settings.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-3', 'AC-6', 'AC-20'] },
  catalogue: ['IAM-08'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ audience, service, accountId, anomaly }) =>
        audience === 'external-account' &&
        service === null &&
        anomaly !== 'vendor' &&
        !fn.scene.settings.approvedAccounts.includes(accountId ?? ''),
      ({ accountId }) => ({ account: accountId ?? 'not named' }),
    ),
}
