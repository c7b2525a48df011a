import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Triage } from '#lib/core/triage/triage.ts'
import type { TriageStatus } from '#lib/core/triage/triage-status.ts'
import { coveredBy } from '../read/finding-conditions.ts'
import { rowsOf } from '../read/queryable.ts'
import { every, type Sql, sql, visible } from '../read/sql.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** Who does something by hand. */
export interface Actor {
  readonly id: string
  readonly name: string
}

export interface TriageCandidate {
  readonly id: string
  readonly key: string
  readonly accountId: string
  readonly ruleId: string
  readonly resource: string
  readonly exceptionId: string | null
  readonly triage: TriageStatus
  readonly assignee: string | null
  readonly note: string | null
}

export interface CandidatesAsk {
  readonly conditions: readonly Sql[]
  readonly after: string
  readonly size: number
  readonly now: Date
}

/** Findings in the order of their opening, held until the transaction ends: a run waits rather than overwrites. */
export const lockTriageCandidates = (
  tx: Transaction,
  { conditions, after, size, now }: CandidatesAsk,
): Promise<readonly TriageCandidate[]> =>
  rowsOf<TriageCandidate>(
    tx,
    sql`select f.id::text, f.key, f.account_id as "accountId", f.rule_id as "ruleId", f.resource,
        ${coveredBy(now)} as "exceptionId", f.triage, f.assignee, f.note
      from finding f where f.id > ${after}::bigint and ${every(conditions)}
      order by f.id limit ${size} for no key update of f`,
  )

export interface TriageMove {
  readonly key: string
  readonly accountId: string
  readonly before: Triage
  readonly after: Triage
}

/** Sets what was decided, with the log of it, in one statement. */
export async function saveTriage(
  tx: Transaction,
  { batch, actor, now }: { readonly batch: string; readonly actor: Actor; readonly now: Date },
  moves: readonly TriageMove[],
): Promise<void> {
  if (moves.length === 0) return
  await tx.query(
    `with sent as (
       select * from jsonb_to_recordset($1::jsonb) sent(key uuid, "accountId" text, before jsonb, after jsonb)
     ), moved as (
       update finding f set triage = sent.after ->> 'status', assignee = sent.after ->> 'assignee',
         note = sent.after ->> 'note', triaged_at = $2
       from sent where f.key = sent.key
     )
     insert into triage_event (batch, finding_key, account_id, at, actor_id, actor_name, before, after)
     select $3, key, "accountId", $2, $4, $5, before, after from sent`,
    [canonicalJson(moves), now, batch, actor.id, actor.name],
  )
}

export interface Undoing {
  /** What is taken back. */
  readonly batch: string
  readonly undoBatch: string
  readonly actor: Actor
  readonly now: Date
}

/** Puts findings back to what they were before an actor's own act, but for those that somebody moved since or that are gone. Returns how many. */
export async function undoStoredTriage(
  tx: Transaction,
  scope: ViewerScope,
  { batch, undoBatch, actor, now }: Undoing,
): Promise<{ readonly acted: number; readonly undone: number }> {
  const [row] = await rowsOf<{ readonly acted: number; readonly undone: number }>(
    tx,
    sql`with acted as (
        select e.finding_key, e.account_id, e.before, e.after from triage_event e
        where e.batch = ${batch}::uuid and e.actor_id = ${actor.id} and ${visible(scope, sql`e.account_id`)}
      ), moved as (
        update finding f set triage = a.before ->> 'status', assignee = a.before ->> 'assignee',
          note = a.before ->> 'note', triaged_at = ${now}
        from acted a where f.key = a.finding_key and f.triage = a.after ->> 'status'
          and f.assignee is not distinct from a.after ->> 'assignee' and f.note is not distinct from a.after ->> 'note'
        returning a.finding_key, a.account_id, a.before, a.after
      ), logged as (
        insert into triage_event (batch, finding_key, account_id, at, actor_id, actor_name, before, after, undoes)
        select ${undoBatch}::uuid, finding_key, account_id, ${now}, ${actor.id}, ${actor.name}, after, before, ${batch}::uuid
        from moved returning 1
      )
      select (select count(*)::int from acted) as acted, (select count(*)::int from logged) as undone`,
  )
  return row ?? { acted: 0, undone: 0 }
}
