import { EDGE_REPLICATOR } from '../edge-replicator.ts'
import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const crossAccountChangeGrant: Rule<'entry'> = {
  id: 'cross-account-change-grant',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Another account may change it, not only invoke it',
  rationale:
    'UpdateFunctionCode runs code with this function’s role, GetFunction hands out the code, AddPermission lets in whoever is wanted.',
  remediation: {
    text: 'Grant other accounts lambda:InvokeFunction alone.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6', 'CM-5'] },
  catalogue: ['IAM-12'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ changes, audience, service }) =>
        changes &&
        audience !== 'same-account' &&
        audience !== 'nobody' &&
        service !== EDGE_REPLICATOR,
      ({ actions, accountId }) => ({
        actions: actions.join(', '),
        account: accountId ?? 'not named',
      }),
    ),
}
