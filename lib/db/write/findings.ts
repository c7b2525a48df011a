import type { FindingDraft } from '#lib/core/assess/finding-draft.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { openFindings } from './open-findings.ts'

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

/** A failure that is to be written: new, changed, seen again, or under another exception than before. All of one write are of one Region. */
export interface FindingWrite {
  readonly key: string
  readonly isNew: boolean
  readonly draft: FindingDraft
  readonly said: FindingText
  readonly exceptionId: string | null
}

export interface FindingScope {
  readonly accountId: string
  readonly runId: string
  readonly at: Date
}

/** What a finding says, as it is stored, and a hash of it: equal findings need no write. */
export interface FindingText {
  readonly evidence: string
  readonly records: string
  readonly hash: string
}

export function findingText({ evidence, records, severity, area }: FindingDraft): FindingText {
  const texts = { evidence: storableJson(evidence), records: storableJson(records) }
  return { ...texts, hash: contentHash(`${area} ${severity} ${texts.evidence} ${texts.records}`) }
}

// A rule names its evidence in the same order each time, so there is nothing to sort: a tenth of canonicalJson's time.
function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  return /\\u(?:0000|d[89a-f])/.test(text) ? canonicalJson(value) : text
}

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

/** Writes new findings and changed ones; a new one that was resolved before is reopened. */
export async function writeFindings(
  tx: Transaction,
  scope: FindingScope,
  writes: readonly FindingWrite[],
): Promise<void> {
  await openFindings(
    tx,
    scope,
    writes.filter(({ isNew }) => isNew),
  )
  await updateFindings(
    tx,
    scope,
    writes.filter(({ isNew }) => !isNew),
  )
}

// Plan: one pass over the parsed rows, each with one lookup by key.
async function updateFindings(
  tx: Transaction,
  { at }: FindingScope,
  writes: readonly FindingWrite[],
): Promise<void> {
  if (writes.length === 0) return
  const rows = writes.map(({ key, draft, said, exceptionId }) => {
    const { area, severity, severityRank } = draft
    const row = JSON.stringify({ key, area, severity, severityRank, exceptionId, hash: said.hash })
    return `${row.slice(0, -1)},"evidence":${said.evidence},"records":${said.records}}`
  })
  await tx.query({
    name: 'update findings',
    text: `
update finding f set area = sent.area, severity = sent.severity, severity_rank = sent."severityRank", evidence = sent.evidence,
  records = sent.records, content_hash = sent.hash, exception_id = sent."exceptionId", changed_at = $2, unseen = null, unseen_since = null
from jsonb_to_recordset($1::jsonb) sent(key uuid, area text, severity text, "severityRank" smallint, "exceptionId" uuid, hash text,
  evidence jsonb, records jsonb)
where f.key = sent.key`,
    values: [`[${rows.join(',')}]`, at],
  })
}

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
