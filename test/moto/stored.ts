import type pg from 'pg'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { Expected, Place } from './expected.ts'

export interface Stored {
  readonly key: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly vanished: boolean
}

const tableOf = (kind: RecordKind): string => kind.replaceAll('-', '_')

/** What Postgres holds of a kind in an account·Region, vanished records included. */
export async function readStored(
  pool: pg.Pool,
  kind: RecordKind,
  { accountId, region }: Place,
): Promise<readonly Stored[]> {
  const { rows } = await pool.query<Stored>(
    `select key, facts, vanished_at is not null as vanished from ${tableOf(kind)}
     where account_id = $1 and region = $2 order by key`,
    [accountId, region],
  )
  return rows
}

const holds = (facts: Readonly<Record<string, unknown>>, find: Expected['find']): boolean =>
  Object.entries(find).every(([name, value]) => facts[name] === value)

/** The live record that an expectation is about; undefined when Postgres has none. */
export async function findStored(pool: pg.Pool, expected: Expected): Promise<Stored | undefined> {
  const rows = await readStored(pool, expected.kind, expected)
  return rows.find(({ facts, vanished }) => !vanished && holds(facts, expected.find))
}

export interface StoredGap extends Place {
  readonly source: string
  readonly action: string
  readonly reason: string
}

/** Every gap of the ledger, each once per account·Region, source and action. */
export async function readGaps(pool: pg.Pool): Promise<readonly StoredGap[]> {
  const { rows } = await pool.query<StoredGap>(
    `select distinct account_id as "accountId", region, source, action, reason from gap
     order by account_id, region, source, action`,
  )
  return rows
}

export interface StoredChange {
  readonly kind: string
  readonly key: string
  readonly change: string
}

/** The change log since a run, oldest first. */
export async function readChanges(pool: pg.Pool, runId: string): Promise<readonly StoredChange[]> {
  const { rows } = await pool.query<StoredChange>(
    'select kind, key, change from change_log where run_id = $1 order by kind, key',
    [runId],
  )
  return rows
}

export async function newestRun(
  pool: pg.Pool,
): Promise<{ readonly id: string; readonly state: string; readonly published: boolean }> {
  const { rows } = await pool.query(
    'select id, state, published_at is not null as published from run order by started_at desc limit 1',
  )
  return rows[0]
}
