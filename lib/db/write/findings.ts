import type { FindingDraft } from '#lib/core/assess/finding-draft.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { findingKey } from './finding-key.ts'

/** A finding as an assessment finds it stored. */
export interface StoredFinding {
  readonly key: string
  readonly ruleId: string
  readonly region: string
  readonly resource: string
  readonly qualifier: string | null
  readonly hash: string
  readonly exceptionId: string | null
  readonly unseen: Unseen | null
}

/** A failure that is to be written: new, changed, seen again, or under another exception than before. */
export interface FindingWrite {
  readonly draft: FindingDraft
  readonly hash: string
  readonly exceptionId: string | null
}

export interface FindingScope {
  readonly accountId: string
  readonly runId: string
  readonly at: Date
}

/** The hash of what a finding says; equal findings need no write. */
export const findingHash = ({ evidence, records, severity, area }: FindingDraft): string =>
  contentHash(canonicalJson([area, severity, evidence, records]))

// Plan: one range of the (account_id, …) index.
export async function readStoredFindings(
  tx: Transaction,
  accountId: string,
  regions: readonly string[],
): Promise<readonly StoredFinding[]> {
  const { rows } = await tx.query<StoredFinding>({
    name: 'stored findings',
    text: `select key, rule_id as "ruleId", region, resource, qualifier, content_hash as hash,
        exception_id as "exceptionId", unseen
      from finding where account_id = $1 and region = any($2::text[])`,
    values: [accountId, regions],
  })
  return rows
}

// Plan: one pass over the parsed rows; `reopened` is one lookup by finding_key, a conflict one by key.
export async function upsertFindings(
  tx: Transaction,
  { accountId, runId, at }: FindingScope,
  writes: readonly FindingWrite[],
): Promise<void> {
  if (writes.length === 0) return
  await tx.query({
    name: 'upsert findings',
    text: `
with sent as (
  select * from jsonb_to_recordset($1::jsonb) sent(key uuid, region text, "ruleId" text, area text, severity text,
    "severityRank" smallint, resource text, qualifier text, "functionName" text, evidence jsonb, records jsonb,
    hash text, "exceptionId" uuid)
), written as (
  insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, qualifier,
    function_name, evidence, records, content_hash, exception_id, opened_at, opened_run, changed_at, reopened)
  select key, $2, region, "ruleId", area, severity, "severityRank", resource, qualifier, "functionName", evidence,
    records, hash, "exceptionId", $4, $3, $4, exists (select from finding_event e where e.finding_key = sent.key)
  from sent
  on conflict (key) do update set area = excluded.area, severity = excluded.severity,
    severity_rank = excluded.severity_rank, evidence = excluded.evidence, records = excluded.records,
    content_hash = excluded.content_hash, exception_id = excluded.exception_id, changed_at = excluded.changed_at,
    unseen = null, unseen_since = null
  returning key, region, rule_id, resource, qualifier, function_name, reopened, xmax = 0 as is_new
)
insert into finding_event (finding_key, account_id, region, rule_id, resource, qualifier, function_name, event, at, run_id)
select key, $2, region, rule_id, resource, qualifier, function_name, 'reopened', $4, $3
from written where reopened and is_new`,
    values: [rowsAsJson(writes), accountId, runId, at],
  })
}

const rowsAsJson = (writes: readonly FindingWrite[]): string =>
  canonicalJson(
    writes.map(({ draft, hash, exceptionId }) => ({
      ...draft,
      key: findingKey(draft),
      hash,
      exceptionId,
    })),
  )

/** Takes findings away that are known to be so no more, and writes down what they were. */
export async function resolveFindings(
  tx: Transaction,
  { runId, at }: FindingScope,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `
with gone as (delete from finding where key = any($1::uuid[]) returning *)
insert into finding_event (finding_key, account_id, region, rule_id, resource, qualifier, function_name, event, at, run_id)
select key, account_id, region, rule_id, resource, qualifier, function_name, e.event, e.at, e.run_id
from gone cross join lateral (
  values ('opened', opened_at, opened_run, not reopened), ('resolved', $3::timestamptz, $2, true)
) e(event, at, run_id, due) where e.due order by gone.id, e.at`,
    [keys, runId, at],
  )
}

/** Says of findings why they can no longer be judged; they stay. */
export async function markUnseen(
  tx: Transaction,
  { at }: FindingScope,
  marks: readonly { readonly key: string; readonly why: string }[],
): Promise<void> {
  if (marks.length === 0) return
  await tx.query(
    `update finding f set unseen = sent.why, unseen_since = coalesce(f.unseen_since, $2)
     from jsonb_to_recordset($1::jsonb) sent(key uuid, why text) where f.key = sent.key`,
    [canonicalJson(marks), at],
  )
}

/** Findings that came under an exception, or from under one, with the event that says so. */
export async function logExceptions(
  tx: Transaction,
  { runId, at }: { readonly runId: string | null; readonly at: Date },
  moves: readonly {
    readonly key: string
    readonly from: string | null
    readonly to: string | null
  }[],
): Promise<void> {
  if (moves.length === 0) return
  await tx.query(
    `
insert into finding_event (finding_key, account_id, region, rule_id, resource, qualifier, function_name, event, at, run_id, exception_id)
select key, account_id, region, rule_id, resource, qualifier, function_name, e.event, $2, $3, e.exception_id
from jsonb_to_recordset($1::jsonb) sent(key uuid, "from" uuid, "to" uuid) join finding f using (key)
cross join lateral (values ('exception-ended', sent."from"), ('excepted', sent."to")) e(event, exception_id)
where e.exception_id is not null`,
    [canonicalJson(moves), at, runId],
  )
}
