import type { Grant } from '../../policy/grant.ts'
import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'
import { given, unknown } from '../verdict.ts'

export const grantAcrossUnits: Rule<'entry'> = {
  id: 'grant-across-units',
  area: 'identity',
  severity: 'low',
  target: 'entry',
  title: 'Account of another organizational unit may use it',
  rationale:
    'Organizational units part environments: a grant from test to production carries what is caught in one into the other.',
  remediation: {
    text: 'Remove the grant, or move the caller into the same unit.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-4'] },
  catalogue: ['IAM-07'],
  gate: null,
  judge: (fn) =>
    given(fn.scene.organization, 'organization', ({ accounts }) => {
      const own = fn.account.ouPath
      if (own === null) return unknown('undecidable', 'organization')
      const unitOf = ({ accountId }: Grant) => accounts.get(accountId ?? '')?.ouPath ?? null
      return matchGrants(
        fn,
        (grant) =>
          grant.accountId !== fn.account.id && unitOf(grant) !== null && unitOf(grant) !== own,
        // Not the other account's unit: who may see this finding need not see that account.
        (grant) => ({ account: grant.accountId ?? '', to: own }),
      )
    }),
}
