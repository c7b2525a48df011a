import type { GraphCaller } from '#lib/core/graph/graph-caller.ts'
import type { WorldAccount } from '#lib/core/graph/graph-world.ts'
import { seen } from '#lib/core/model/observed.ts'
import { administratorOutcome } from '#lib/core/policy/administrator-outcome.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { type GuardrailState, tryOut } from '#lib/core/policy/judge-guardrail.ts'
import { guardrailRows } from './guardrail-row.ts'

/**
 * A role or user whose own policies let it do whatever guardrails are there to stop, and what control policies and its boundary leave
 * of that. `arn` is null for the principals of an account that could not be listed.
 */
export interface AdministratorRow {
  readonly key: string
  readonly accountId: string
  readonly arn: string | null
  /** False when its own policies could not be read, so that it may be none. */
  readonly certain: boolean
  /** Null when it has none; `unknown` when it could not be read. */
  readonly boundary: string | null
  readonly states: readonly { readonly guardrail: string; readonly state: GuardrailState }[]
}

interface Place {
  readonly organizationId: string | null
  readonly regions: readonly string[]
}

/** The administrators of an account, in order of their ARNs. */
export function administratorRows(
  account: WorldAccount,
  place: Place,
): readonly AdministratorRow[] {
  const unread = account.principalsMissing === null ? [] : [unlisted(account.accountId)]
  const found = account.callers().flatMap((caller): AdministratorRow[] => {
    const standing = administratorStanding(caller)
    return standing === null ? [] : [rowOf(caller, { account, place, certain: standing })]
  })
  return [...unread, ...found]
}

/** True for one, false for what may be one, null for none. Only what its own policies say counts: not control policies, not a boundary. */
function administratorStanding({ caller, everyPolicy, accountId }: GraphCaller): boolean | null {
  const free = {
    ...caller,
    identity: everyPolicy,
    boundary: seen(null),
    serviceControl: seen([]),
  }
  let certain = true
  for (const attempt of attemptsIn(accountId)) {
    const outcome = administratorOutcome(tryOut(attempt, free, accountId))
    if (outcome === 'stopped') return null
    if (outcome === 'unknown') certain = false
  }
  return certain
}

const attemptsIn = (accountId: string) =>
  GUARDRAILS.flatMap(({ attempts }) =>
    attempts({ partition: 'aws', region: 'us-east-1', accountId }),
  )

interface Found {
  readonly account: WorldAccount
  readonly place: Place
  readonly certain: boolean
}

function rowOf(caller: GraphCaller, { account, place, certain }: Found): AdministratorRow {
  const { boundary } = caller.caller
  const { accountId, standing } = account
  const rows = guardrailRows({
    ...place,
    accountId,
    standing,
    serviceControl: account.serviceControl(),
    boundary,
    administratorArn: caller.arn,
  })
  return {
    key: caller.arn,
    accountId,
    arn: caller.arn,
    certain,
    boundary: !boundary.seen
      ? 'unknown'
      : boundary.value === null
        ? null
        : (caller.names.get(boundary.value.id) ?? boundary.value.id),
    states: rows.map(({ guardrail, state }) => ({ guardrail, state })),
  }
}

const unlisted = (accountId: string): AdministratorRow => ({
  key: `${accountId} unread`,
  accountId,
  arn: null,
  certain: false,
  boundary: 'unknown',
  states: [],
})
