import type { AccountGuardrails } from '../access/account-guardrails.ts'
import { type Observed, seen } from '../model/observed.ts'
import type { GuardrailState } from '../policy/judge-guardrail.ts'
import type { GuardrailStanding } from '../rules/resource-subject.ts'

/** How the guardrails hold, as the rule on them asks. */
export const guardrailStandings = ({
  rows,
  control,
}: AccountGuardrails): Observed<readonly GuardrailStanding[]> =>
  control.seen
    ? seen(rows.map(({ guardrail, state }) => ({ guardrail, standing: STANDING[state] })))
    : control

const STANDING = {
  enforced: 'enforced',
  partly: 'partly',
  not: 'not-enforced',
  unknown: 'unknown',
  exempt: 'exempt',
} as const satisfies Record<GuardrailState, GuardrailStanding['standing']>
