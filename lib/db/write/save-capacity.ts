import type pg from 'pg'
import type { CapacityRows } from '#lib/core/capacity/capacity-rows.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { CAPACITY_TABLES, type CapacityKind, type CapacityTable } from './capacity-tables.ts'
import { lockKey } from './lock-keys.ts'
import { saveCapacityHistory } from './save-capacity-history.ts'

export interface CapacityWrite {
  readonly region: string
  /** The accounts whose rows these are: what these have and is not among the rows is taken away. */
  readonly accountIds: readonly string[]
  readonly now: Date
  /** The day of `now` in UTC, `2026-11-22`. */
  readonly today: string
  readonly rows: CapacityRows
}

/** Brings some accounts' capacity to what it is now, and the day's history with it: one transaction, only what changed. Returns how many rows it wrote. */
export async function saveCapacity(pool: pg.Pool, write: CapacityWrite): Promise<number> {
  const lock = lockKey(`capacity ${write.region} ${write.accountIds[0] ?? ''}`)
  return transaction(
    pool,
    async (tx) => {
      let written = 0
      for (const kind of Object.keys(CAPACITY_TABLES) as CapacityKind[]) {
        written += await replace(tx, write, kind)
      }
      return written + (await saveCapacityHistory(tx, write))
    },
    `begin; select pg_advisory_xact_lock(${lock})`,
  )
}

async function replace(tx: Transaction, write: CapacityWrite, kind: CapacityKind): Promise<number> {
  const table = CAPACITY_TABLES[kind]
  const before = await readHashes(tx, table, write)
  const changed: Prepared[] = []
  for (const row of write.rows[kind]) {
    const facts = jsonOf(row)
    const hash = contentHash(facts)
    const known = before.get(row.key)
    before.delete(row.key)
    if (known === hash) continue
    changed.push({ key: row.key, accountId: row.accountId, hash, facts })
  }
  for (let at = 0; at < changed.length; at += ROWS_A_STATEMENT) {
    await upsert(tx, table, { write, rows: changed.slice(at, at + ROWS_A_STATEMENT) })
  }
  if (before.size > 0) {
    await tx.query(`delete from ${table.name} where key = any($1)`, [[...before.keys()]])
  }
  return changed.length + before.size
}

/** What Postgres keeps in no jsonb: NUL, and half a surrogate pair. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/

/** The rows are made by our own code, fields always in one order: plain JSON is as canonical, and four times as fast. */
function jsonOf(row: object): string {
  const text = JSON.stringify(row)
  return UNSTORABLE.test(text) ? canonicalJson(row) : text
}

interface Prepared {
  readonly key: string
  readonly accountId: string
  readonly hash: string
  readonly facts: string
}

const ROWS_A_STATEMENT = 2_000

// Plan: one range of the (region, account_id) index, or the index over account_ids.
async function readHashes(
  tx: Transaction,
  { name, accounts }: CapacityTable,
  { region, accountIds }: CapacityWrite,
): Promise<Map<string, string>> {
  const among = accounts === undefined ? 'account_id = any($2)' : `${accounts} && $2::text[]`
  const { rows } = await tx.query<{ key: string; hash: string }>({
    name: `capacity hashes of ${name}`,
    text: `select key, content_hash as hash from ${name} where region = $1 and ${among}`,
    values: [region, accountIds],
  })
  return new Map(rows.map(({ key, hash }) => [key, hash]))
}

// Plan: one pass over the parsed rows; each conflict is one primary-key lookup.
async function upsert(
  tx: Transaction,
  { name, columns, sticky }: CapacityTable,
  { write, rows }: { readonly write: CapacityWrite; readonly rows: readonly Prepared[] },
): Promise<void> {
  const names = Object.keys(columns)
  const copies = ['account_id', 'facts', 'content_hash', 'changed_at', ...names].map((column) =>
    sticky?.includes(column)
      ? `"${column}" = ${name}."${column}" or excluded."${column}"`
      : `"${column}" = excluded."${column}"`,
  )
  await tx.query({
    name: `capacity upsert ${name}`,
    text: `
insert into ${name} (key, region, account_id, facts, content_hash, changed_at, ${names.map((column) => `"${column}"`).join(', ')})
select sent.key, $2, sent.account, facts, sent.hash, $3, ${Object.values(columns)
      .map(({ value }) => value)
      .join(', ')}
from jsonb_to_recordset($1::jsonb) sent(key text, account text, hash text, facts jsonb)
on conflict (key) do update set ${copies.join(', ')}`,
    values: [asJson(rows), write.region, write.now],
  })
}

const asJson = (rows: readonly Prepared[]): string =>
  `[${rows
    .map(
      ({ key, accountId, hash, facts }) =>
        `{"key":${canonicalJson(key)},"account":${canonicalJson(accountId)},"hash":"${hash}","facts":${facts}}`,
    )
    .join(',')}]`
