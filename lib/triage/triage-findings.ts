import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { isSameTriage, type Triage, type TriageChange, triaged } from '#lib/core/triage/triage.ts'
import { triageRefusal } from '#lib/core/triage/triage-refusal.ts'
import type { Database } from '#lib/db/connect.ts'
import { findingConditions } from '#lib/db/read/finding-conditions.ts'
import { keyIsOneOf } from '#lib/db/read/key-is-one-of.ts'
import { audited } from '#lib/db/write/audited.ts'
import {
  type Actor,
  lockTriageCandidates,
  saveTriage,
  type TriageCandidate,
} from '#lib/db/write/triage.ts'

/** The findings that are meant: some by key, or all that a list shows. */
export type TriageTarget =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'filters'; readonly filters: FindingFilters }

export interface TriageAsk {
  /** Shared by all steps of one act. */
  readonly batch: string
  readonly target: TriageTarget
  readonly change: TriageChange
  /** Number of the last finding of the step before; '0' begins. */
  readonly after: string
  readonly actor: Actor
  readonly now: Date
  /** What the audit trail will say of each step; how many it changed and refused is added to it. */
  readonly entry: AuditEntry
}

export interface TriageRefused {
  readonly key: string
  readonly ruleId: string
  readonly resource: string
  readonly why: string
}

export interface TriageStep {
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly TriageRefused[]
  /** Where the next step begins; null when this was the last. */
  readonly after: string | null
}

/** Findings that one step, which is one transaction, looks at. */
export const TRIAGE_STEP = 1_000

/** Sets status, assignee or note of a step's worth of findings, and logs it. What cannot be set is named with its reason; the rest is set. */
export function triageFindings(
  scope: ViewerScope,
  { pool }: Pick<Database, 'pool'>,
  { batch, target, change, after, actor, now, entry }: TriageAsk,
): Promise<TriageStep> {
  const conditions =
    target.kind === 'keys'
      ? keyIsOneOf(scope, target.keys)
      : findingConditions(scope, target.filters, now)
  return audited(pool, async (tx) => {
    const found = await lockTriageCandidates(tx, { conditions, after, size: TRIAGE_STEP, now })
    const judged = found.map((one) => ({ one, why: triageRefusal(one, change) }))
    const moves = judged.flatMap(({ one, why }) => {
      const before = triageOf(one)
      const next = triaged(before, change)
      return why === null && !isSameTriage(before, next)
        ? [{ key: one.key, accountId: one.accountId, before, after: next }]
        : []
    })
    await saveTriage(tx, { batch, actor, now }, moves)
    const refused = judged.flatMap(({ one: { key, ruleId, resource }, why }) =>
      why === null ? [] : [{ key, ruleId, resource, why }],
    )
    const result = {
      changed: moves.length,
      unchanged: found.length - moves.length - refused.length,
      refused,
      after: found.length < TRIAGE_STEP ? null : (found.at(-1)?.id ?? null),
    }
    const detail = { ...entry.detail, changed: moves.length, refused: refused.length }
    return { result, entry: { ...entry, detail } }
  })
}

const triageOf = ({ triage, assignee, note }: TriageCandidate): Triage => ({
  status: triage,
  assignee,
  note,
})
