import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const guardrailsMissing: Rule<'account'> = {
  id: 'guardrails-missing',
  area: 'identity',
  severity: 'medium',
  target: 'account',
  title: 'No guardrail keeps administrators from opening functions',
  rationale:
    'Without service control policies a mistake in one account opens a URL, runs unsigned code or leaves the VPC, and nothing stops it.',
  remediation: {
    text: 'Attach the missing guardrails; the guardrail page writes the policies and says what they would have blocked.',
  },
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  ],
  controls: { nist80053: ['AC-3', 'CM-7'] },
  catalogue: ['IAM-36'],
  gate: null,
  judge: ({ guardrails, account }) =>
    given(guardrails, 'organization policies', (standings) => {
      const bound = standings.filter(({ standing }) => standing !== 'exempt')
      if (bound.length === 0)
        return notApplicable('Service control policies do not bind the account.')
      const missing = bound.filter(
        ({ standing }) => standing === 'not-enforced' || standing === 'partly',
      )
      if (missing.length > 0)
        return fail(
          { missing: missing.map(({ guardrail }) => guardrail).join(', ') },
          at('organization-policy', account.id),
        )
      return bound.some(({ standing }) => standing === 'unknown')
        ? unknown('undecidable', 'organization policies')
        : pass
    }),
}
