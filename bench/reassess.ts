import type { Database } from '#lib/db/connect.ts'
import type { Bench } from './bench.ts'
import { assessAccounts } from './support/assess-accounts.ts'
import { BENCH_REGION, benchAccount, storeInventory } from './support/made-up-inventory.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const FUNCTIONS_EACH = 1_000
const NOW = new Date('2026-11-22T12:00:00Z')
const LATER = new Date('2026-11-22T18:00:00Z')

/**
 * 100,000 functions assessed, then again with 1 % of them changed: all in a few accounts, as deployments are, and spread evenly
 * over all accounts, which is the worst that can be. An account·Region in which anything changed is judged whole.
 */
export const run: Bench = async ([accountsText = '100']) => {
  const accounts = Number(accountsText)
  return withThrowawayDatabase(async (database) => {
    await storeInventory(database.pool, { accounts, functionsEach: FUNCTIONS_EACH })
    const full = await timed(() => assessAccounts(database, { accounts, now: NOW }))
    const first = await rowsStored(database)
    const unchanged = await again(database, accounts, null)
    const few = Math.max(1, Math.round(accounts / 100))
    const together = await again(database, accounts, {
      accountIds: Array.from({ length: few }, (_, at) => benchAccount(at)),
      share: 1,
    })
    const spread = await again(database, accounts, {
      accountIds: Array.from({ length: accounts }, (_, at) => benchAccount(at)),
      share: 100,
    })
    for (const [name, { seconds, rows }] of Object.entries({ unchanged, together, spread })) {
      process.stdout.write(
        `${name}: ${seconds.toFixed(1)} s (${percent(seconds, full)} %), ${rows} rows (${percent(rows, first)} %)\n`,
      )
    }
    const figures = {
      fullSeconds: Number(full.toFixed(1)),
      fullRows: first,
      unchangedTimePercent: percent(unchanged.seconds, full),
      unchangedRowsPercent: percent(unchanged.rows, first),
      timePercent: percent(together.seconds, full),
      rowsPercent: percent(together.rows, first),
      spreadTimePercent: percent(spread.seconds, full),
      spreadRowsPercent: percent(spread.rows, first),
    }
    const targets = { timePercent: 15, rowsPercent: 2 }
    const met =
      figures.timePercent <= targets.timePercent && figures.rowsPercent <= targets.rowsPercent
    return { figures, targets, met }
  })
}

const percent = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(1))

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

const TABLES = [
  'finding',
  'finding_event',
  'place_assessment',
  'rule_tally',
  'responsibility_tally',
  'runtime_tally',
  'score_rollup',
  'score_day',
  'costly_function',
]

async function rowsStored({ pool }: Database): Promise<number> {
  const counts = TABLES.map((table) => `(select count(*) from ${table})`)
  const { rows } = await pool.query<{ count: number }>(
    `select (${counts.join(' + ')})::int as count`,
  )
  return rows[0]?.count ?? 0
}

interface Change {
  readonly accountIds: readonly string[]
  /** One function in so many. */
  readonly share: number
}

/** Changes what is asked, assesses again, and counts the rows that this wrote, by the transactions that they are from. */
async function again(database: Database, accounts: number, change: Change | null) {
  const { pool } = database
  if (change !== null) {
    await pool.query(
      `update lambda_function set facts = facts || jsonb_build_object('revisionId', 'x' || random(), 'runtime', 'nodejs18.x'),
         runtime = 'nodejs18.x', content_hash = md5(random()::text)
       where account_id = any($1) and region = $2 and hashtext(key) % $3 = 0`,
      [change.accountIds, BENCH_REGION, change.share],
    )
  }
  const { rows } = await pool.query<{ xid: string }>('select pg_current_xact_id()::text as xid')
  const since = rows[0]?.xid ?? '0'
  const seconds = await timed(() => assessAccounts(database, { accounts, now: LATER }))
  const counts = TABLES.map(
    (table) => `(select count(*) from ${table} where xmin::text::bigint > $1::bigint)`,
  )
  const written = await pool.query<{ count: number }>(
    `select (${counts.join(' + ')})::int as count`,
    [since],
  )
  return { seconds, rows: written.rows[0]?.count ?? 0 }
}
