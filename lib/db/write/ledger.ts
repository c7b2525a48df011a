import type { CoverageState, Gap } from '#lib/core/model/coverage.ts'
import type { Transaction } from '../transaction.ts'

/** The source under which the ledger keeps whether an account's role could be assumed. */
export const REACH = 'account'

export interface LedgerRow {
  readonly source: string
  readonly state: CoverageState
  readonly contentHash: string
  readonly firstCompleteAt: Date | null
  readonly lastCompleteAt: Date | null
  readonly lastAskedAt: Date | null
}

/** The ledger of one account·Region before a landing: its rows, and when it was last landed. */
export interface Ledger {
  readonly rows: ReadonlyMap<string, LedgerRow>
  readonly landedAt: Date | null
}

// Plan: the primary keys of coverage and run_target, each by its (account_id, region) prefix.
export async function readLedger(
  tx: Transaction,
  { accountId, region }: { readonly accountId: string; readonly region: string },
): Promise<Ledger> {
  const { rows } = await tx.query<LedgerRow & { readonly landedAt: Date | null }>({
    name: 'read ledger',
    text: `
select c.source, c.state, c.content_hash as "contentHash", c.first_complete_at as "firstCompleteAt",
  c.last_complete_at as "lastCompleteAt", c.last_asked_at as "lastAskedAt", t.landed as "landedAt"
from (select max(finished_at) as landed from run_target where account_id = $1 and region = $2) t
left join coverage c on c.account_id = $1 and c.region = $2`,
    values: [accountId, region],
  })
  const known = rows.filter(({ source }) => source !== null)
  return {
    rows: new Map(known.map((row) => [row.source, row])),
    landedAt: rows[0]?.landedAt ?? null,
  }
}

/** When the source was last complete here, or null when it never was. */
export function lastCompleteAt(ledger: Ledger, source: string): Date | null {
  const row = ledger.rows.get(source)
  if (row === undefined) return null
  return row.lastCompleteAt ?? (row.state === 'complete' ? ledger.landedAt : null)
}

/** When the source was last asked here, or null when it never was. */
export function lastAskedAt(ledger: Ledger, source: string): Date | null {
  const row = ledger.rows.get(source)
  if (row === undefined) return null
  return row.lastAskedAt ?? (row.state === 'skipped' ? null : ledger.landedAt)
}

export interface LedgerEntry {
  readonly source: string
  readonly state: CoverageState
  readonly gaps: readonly Gap[]
}
