import type pg from 'pg'
import { transaction } from '../transaction.ts'
import { lockKey } from './lock-keys.ts'

const TABLES = ['subnet_history', 'quota_history'] as const
export const HISTORY_MONTHS = 24

/** Makes the month's partitions of capacity history where they are missing, and drops those that ended two years before it. Returns the names of what it made and dropped. */
export async function keepCapacityPartitions(
  pool: pg.Pool,
  now: Date,
): Promise<{ readonly made: readonly string[]; readonly dropped: readonly string[] }> {
  const existing = await readPartitions(pool)
  const month = monthOf(now)
  const oldest = shifted(month, -HISTORY_MONTHS)
  const missing = TABLES.filter((table) => !existing.includes(partitionOf(table, month)))
  const expired = existing.filter((name) => name.slice(-7) < oldest)
  if (missing.length === 0 && expired.length === 0) return { made: [], dropped: [] }
  await transaction(
    pool,
    async (tx) => {
      for (const table of missing) {
        await tx.query(`create table if not exists ${partitionOf(table, month)} partition of ${table}
          for values from ('${firstDay(month)}') to ('${firstDay(shifted(month, 1))}')`)
      }
      for (const name of expired) await tx.query(`drop table if exists ${name}`)
    },
    `begin; set local lock_timeout = '20s'; select pg_advisory_xact_lock(${lockKey('capacity partitions')})`,
  )
  return { made: missing.map((table) => partitionOf(table, month)), dropped: expired }
}

async function readPartitions(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = any($1::regclass[]) and c.relkind = $2 order by 1',
    [TABLES, 'r'],
  )
  return rows.map(({ name }) => name)
}

/** `2026_11`: sorts as time does. */
const monthOf = (at: Date): string => at.toISOString().slice(0, 7).replace('-', '_')

function shifted(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('_').map(Number)
  return monthOf(new Date(Date.UTC(year, number - 1 + months, 1)))
}

const firstDay = (month: string): string => `${month.replace('_', '-')}-01`

const partitionOf = (table: string, month: string): string => `${table}_${month}`
