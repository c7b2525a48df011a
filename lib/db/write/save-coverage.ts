import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { type Ledger, type LedgerEntry, lastAskedAt, lastCompleteAt, REACH } from './ledger.ts'

export interface CoverageInput {
  readonly runId: string
  readonly accountId: string
  readonly region: string
  readonly at: Date
  readonly ledger: Ledger
  readonly entries: readonly LedgerEntry[]
  /** Whether `entries` are all sources of the target: then a row of another source was not asked this time. */
  readonly whole: boolean
}

/** Brings the ledger of one account·Region to how its sources ended. A source that ended as it did before is not written. */
export async function saveCoverage(tx: Transaction, input: CoverageInput): Promise<void> {
  const changed = input.entries
    .map((entry) => rowOf(input, entry))
    .filter((row) => needsWriting(input.ledger, row))
  const unasked = input.whole ? unaskedSources(input) : []
  if (unasked.length > 0) await freeze(tx, input, unasked)
  if (changed.length === 0) return
  await writeRows(tx, input, changed)
  await writeGaps(tx, input, changed)
}

type Row = ReturnType<typeof rowOf>

function rowOf({ at, ledger }: CoverageInput, { source, state, gaps }: LedgerEntry) {
  const text = canonicalJson({ state, gaps })
  const main = gaps.find(({ subject }) => subject === null) ?? gaps[0]
  const known = ledger.rows.get(source)?.firstCompleteAt ?? null
  return {
    source,
    state,
    reason: main?.reason ?? null,
    detail: main?.detail ?? null,
    gap_count: gaps.length,
    content_hash: contentHash(text),
    first_complete_at: (known ?? (state === 'complete' ? at : null))?.toISOString() ?? null,
    last_complete_at: state === 'complete' ? null : iso(lastCompleteAt(ledger, source)),
    last_asked_at: state === 'skipped' ? iso(lastAskedAt(ledger, source)) : null,
    gaps,
  }
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null

/** Unchanged, and not the return of a source that a landing had left out. */
function needsWriting(ledger: Ledger, row: Row): boolean {
  const known = ledger.rows.get(row.source)
  if (known?.contentHash !== row.content_hash) return true
  return row.state !== 'skipped' && known.lastAskedAt !== null
}

/** Sources that this landing left out, and whose times still follow the target's newest landing. */
function unaskedSources({ ledger, entries }: CoverageInput): readonly string[] {
  const asked = new Set([REACH, ...entries.map(({ source }) => source)])
  return [...ledger.rows.values()]
    .filter(
      ({ source, state, lastAskedAt }) =>
        !asked.has(source) && lastAskedAt === null && state !== 'skipped',
    )
    .map(({ source }) => source)
}

async function freeze(tx: Transaction, input: CoverageInput, sources: readonly string[]) {
  await tx.query(
    `update coverage set last_asked_at = $4,
       last_complete_at = case when state = 'complete' then coalesce(last_complete_at, $4) else last_complete_at end
     where account_id = $1 and region = $2 and source = any($3)`,
    [input.accountId, input.region, sources, input.ledger.landedAt],
  )
}

async function writeRows(tx: Transaction, input: CoverageInput, rows: readonly Row[]) {
  await tx.query(
    `insert into coverage (account_id, region, source, state, reason, detail, gap_count, content_hash, run_id,
       changed_at, first_complete_at, last_complete_at, last_asked_at)
     select $2, $3, source, state, reason, detail, gap_count, content_hash, $4, $5,
       first_complete_at, last_complete_at, last_asked_at
     from jsonb_to_recordset($1::jsonb) sent(source text, state text, reason text, detail text, gap_count integer,
       content_hash text, first_complete_at timestamptz, last_complete_at timestamptz, last_asked_at timestamptz)
     on conflict (account_id, region, source) do update set
       state = excluded.state, reason = excluded.reason, detail = excluded.detail, gap_count = excluded.gap_count,
       content_hash = excluded.content_hash, run_id = excluded.run_id, changed_at = excluded.changed_at,
       first_complete_at = excluded.first_complete_at, last_complete_at = excluded.last_complete_at,
       last_asked_at = excluded.last_asked_at`,
    [
      canonicalJson(rows.map(({ gaps: _, ...row }) => row)),
      input.accountId,
      input.region,
      input.runId,
      input.at,
    ],
  )
}

async function writeGaps(tx: Transaction, input: CoverageInput, rows: readonly Row[]) {
  const { accountId, region } = input
  const before = rows
    .filter(({ source }) => input.ledger.rows.has(source))
    .map(({ source }) => source)
  if (before.length > 0) {
    await tx.query('delete from gap where account_id = $1 and region = $2 and source = any($3)', [
      accountId,
      region,
      before,
    ])
  }
  const gaps = rows.flatMap(({ source, gaps }) => gaps.map((gap) => ({ source, ...gap })))
  if (gaps.length === 0) return
  await tx.query(
    `insert into gap (account_id, region, source, action, subject, reason, detail)
     select $2, $3, source, action, subject, reason, detail
     from jsonb_to_recordset($1::jsonb)
       sent(source text, action text, subject text, reason text, detail text)`,
    [canonicalJson(gaps), accountId, region],
  )
}
