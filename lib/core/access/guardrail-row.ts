import {
  type AdministratorOutcome,
  administratorOutcome,
} from '#lib/core/policy/administrator-outcome.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import {
  GUARDRAIL_STATES,
  type GuardedAccount,
  type GuardrailJudgement,
  type GuardrailState,
  judgeGuardrail,
} from '#lib/core/policy/judge-guardrail.ts'
import { residualText } from '#lib/core/policy/residual-text.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'

/** What an administrator of an account could try, and what came of it. */
export interface TriedOut {
  readonly name: string
  readonly action: string
  readonly outcome: AdministratorOutcome
  /** What it hangs on; null when on nothing. */
  readonly condition: string | null
  readonly by: readonly StatementRef[]
}

/** How one guardrail holds in one account. */
export interface GuardrailRow {
  /** `account/guardrail`. */
  readonly key: string
  readonly accountId: string
  readonly guardrail: string
  readonly state: GuardrailState
  readonly stateRank: number
  /** Regions where it holds otherwise than in the others; empty when it is the same everywhere. */
  readonly regions: readonly { readonly region: string; readonly state: GuardrailState }[]
  /** In the Region where it holds least. */
  readonly attempts: readonly TriedOut[]
  readonly by: readonly StatementRef[]
}

export interface GuardedPlace
  extends Pick<
    GuardedAccount,
    'accountId' | 'standing' | 'organizationId' | 'serviceControl' | 'boundary' | 'administratorArn'
  > {
  /** Regions that the account uses; judged in us-east-1 when none is known. */
  readonly regions: readonly string[]
}

/** Every guardrail on one account: what its control policies still let an administrator do, in each of its Regions. */
export function guardrailRows(place: GuardedPlace): readonly GuardrailRow[] {
  const regions = place.regions.length === 0 ? ['us-east-1'] : place.regions
  return GUARDRAILS.map((guardrail) => {
    const judged = regions.map((region) => ({
      region,
      judgement: judgeGuardrail(guardrail, {
        ...place,
        region,
        partition: partitionOf(region),
      }),
    }))
    const least = judged.reduce((a, b) =>
      HOLDS.indexOf(b.judgement.state) < HOLDS.indexOf(a.judgement.state) ? b : a,
    ).judgement
    const states = new Set(judged.map(({ judgement }) => judgement.state))
    const state = together(states, least.state)
    return {
      key: `${place.accountId}/${guardrail.id}`,
      accountId: place.accountId,
      guardrail: guardrail.id,
      state,
      stateRank: GUARDRAIL_STATES.indexOf(state),
      regions:
        states.size === 1
          ? []
          : judged.map(({ region, judgement }) => ({ region, state: judgement.state })),
      attempts: attemptsOf(least),
      by: [...least.by],
    }
  })
}

/** Least first. */
const HOLDS: readonly GuardrailState[] = ['not', 'partly', 'unknown', 'enforced', 'exempt']

/** What holds in one Region and not in another holds in part. */
function together(states: ReadonlySet<GuardrailState>, least: GuardrailState): GuardrailState {
  if (states.size === 1) return least
  return states.has('not') || states.has('partly') ? 'partly' : 'unknown'
}

const attemptsOf = ({ attempts }: GuardrailJudgement): readonly TriedOut[] =>
  attempts.map(({ attempt: { name, action }, verdict }) => ({
    name,
    action,
    outcome: administratorOutcome(verdict),
    condition: verdict.decision === 'allowed-if' ? residualText(verdict.condition) : null,
    by: verdict.by.filter(({ layer }) => layer !== 'identity'),
  }))

/** https://docs.aws.amazon.com/general/latest/gr/rande.html */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
