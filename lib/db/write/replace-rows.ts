import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import type { DerivedRow, DerivedTable } from './derived-table.ts'

export interface Replacement {
  readonly table: DerivedTable
  /** SQL that names the rows that are replaced as a whole, over `$1`. */
  readonly within: { readonly condition: string; readonly value: unknown }
  readonly rows: readonly DerivedRow[]
  readonly now: Date
}

/** Makes a part of a derived table what it is now: only what differs is written, and what is no more is taken away. Returns how many rows it wrote. */
export async function replaceRows(tx: Transaction, replacement: Replacement): Promise<number> {
  const { table, within, rows, now } = replacement
  const before = await hashesWithin(tx, table, within)
  const changed: Prepared[] = []
  for (const row of rows) {
    const facts = canonicalJson(row)
    const hash = contentHash(facts)
    const known = before.get(row.key)
    before.delete(row.key)
    if (known !== hash) changed.push({ key: row.key, accountId: row.accountId, hash, facts })
  }
  for (let at = 0; at < changed.length; at += ROWS_A_STATEMENT) {
    await upsert(tx, table, { now, rows: changed.slice(at, at + ROWS_A_STATEMENT) })
  }
  if (before.size > 0) {
    await tx.query(`delete from ${table.name} where key = any($1)`, [[...before.keys()]])
  }
  return changed.length + before.size
}

interface Prepared {
  readonly key: string
  readonly accountId: string
  readonly hash: string
  readonly facts: string
}

const ROWS_A_STATEMENT = 2_000

// Plan: one range of the table's account_id index.
async function hashesWithin(
  tx: Transaction,
  { name }: DerivedTable,
  { condition, value }: Replacement['within'],
): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ key: string; hash: string }>(
    `select key, content_hash as hash from ${name} where ${condition}`,
    [value],
  )
  return new Map(rows.map(({ key, hash }) => [key, hash]))
}

// Plan: one pass over the parsed rows; each conflict is one primary-key lookup.
async function upsert(
  tx: Transaction,
  { name, columns }: DerivedTable,
  { now, rows }: { readonly now: Date; readonly rows: readonly Prepared[] },
): Promise<void> {
  const names = Object.keys(columns).map((column) => `"${column}"`)
  const copies = ['account_id', 'facts', 'content_hash', 'changed_at', ...names].map(
    (column) => `${column} = excluded.${column}`,
  )
  const values = Object.values(columns).map(({ value }) => value)
  await tx.query({
    name: `replace ${name}`,
    text: `
insert into ${name} (key, account_id, facts, content_hash, changed_at, ${names.join(', ')})
select sent.key, sent.account, facts, sent.hash, $2, ${values.join(', ')}
from jsonb_to_recordset($1::jsonb) sent(key text, account text, hash text, facts jsonb)
on conflict (key) do update set ${copies.join(', ')}`,
    values: [asJson(rows), now],
  })
}

const asJson = (rows: readonly Prepared[]): string =>
  `[${rows
    .map(
      ({ key, accountId, hash, facts }) =>
        `{"key":${canonicalJson(key)},"account":${canonicalJson(accountId)},"hash":"${hash}","facts":${facts}}`,
    )
    .join(',')}]`
