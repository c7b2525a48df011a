import { diff, type Json } from '#lib/core/diff/diff.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson, contentHash } from './canonical-json.ts'
import { type Change, logChanges } from './log-changes.ts'

/** A table of the organization that is merged whole: its key column and the SQL types of the others. */
export interface ListedTable {
  readonly name: string
  /** What the change log calls a row. */
  readonly kind: string
  readonly columns: Readonly<Record<string, string>>
}

export type ListedRow = Readonly<Record<string, Json>> & { readonly id: string }

export interface ListedInput {
  readonly runId: string
  readonly at: Date
  readonly table: ListedTable
  readonly rows: readonly ListedRow[]
  /** Whether the listing was complete: only then can a row vanish. */
  readonly complete: boolean
  /** Whether an earlier listing was complete: only then is a new row a change. */
  readonly known: boolean
  /** When the listing was last complete. */
  readonly lastSeenAt: Date | null
}

/** Brings a table of the organization to its listing; rows that did not change are not written. */
export async function mergeListed(tx: Transaction, input: ListedInput): Promise<void> {
  const { table } = input
  const sent = new Map(
    input.rows.map((row) => [row.id, { row, hash: contentHash(canonicalJson(row)) }]),
  )
  const stored = await readStored(tx, table)
  const written = [...sent.values()].filter(({ row, hash }) => {
    const known = stored.get(row.id)
    return known === undefined || known.hash !== hash || known.vanished
  })
  const missing = input.complete
    ? [...stored].filter(([id, { vanished }]) => !vanished && !sent.has(id)).map(([id]) => id)
    : []
  await write(tx, input, written)
  if (missing.length > 0) {
    await tx.query(
      `update ${table.name} set vanished_at = $2, last_seen_at = coalesce($3::timestamptz, changed_at) where id = any($1)`,
      [missing, input.at, input.lastSeenAt],
    )
  }
  const changes = written.flatMap(({ row }) => changeOf(input, row, stored.get(row.id)))
  const gone = missing.map(
    (key): Change => ({ kind: table.kind, key, change: 'vanished', diff: null }),
  )
  const scope = { runId: input.runId, at: input.at, accountId: 'organization', region: 'global' }
  await logChanges(tx, scope, [...changes, ...gone])
}

interface Stored {
  readonly hash: string
  readonly vanished: boolean
  readonly row: Json
}

async function readStored(
  tx: Transaction,
  table: ListedTable,
): Promise<ReadonlyMap<string, Stored>> {
  const fields = ['id', ...Object.keys(table.columns)].map((name) => `'${name}', ${name}`)
  const { rows } = await tx.query<Stored & { readonly id: string }>(
    `select id, content_hash as hash, vanished_at is not null as vanished,
       jsonb_build_object(${fields.join(', ')}) as row from ${table.name}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function write(
  tx: Transaction,
  { table, at }: ListedInput,
  written: readonly { readonly row: ListedRow; readonly hash: string }[],
): Promise<void> {
  if (written.length === 0) return
  const names = Object.keys(table.columns)
  const types = Object.entries(table.columns).map(([name, type]) => `${name} ${type}`)
  await tx.query(
    `insert into ${table.name} (id, ${names.join(', ')}, content_hash, first_seen_at, changed_at)
     select id, ${names.join(', ')}, content_hash, $2, $2
     from jsonb_to_recordset($1::jsonb) sent(id text, ${types.join(', ')}, content_hash text)
     on conflict (id) do update set last_seen_at = null, vanished_at = null, content_hash = excluded.content_hash,
       changed_at = excluded.changed_at, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [canonicalJson(written.map(({ row, hash }) => ({ ...row, content_hash: hash }))), at],
  )
}

function changeOf(
  input: ListedInput,
  row: ListedRow,
  stored: Stored | undefined,
): readonly Change[] {
  const { kind } = input.table
  if (stored === undefined) {
    return input.known ? [{ kind, key: row.id, change: 'appeared', diff: null }] : []
  }
  const found = diff(stored.row, row).filter(({ path }) => !path.endsWith('_at'))
  if (stored.vanished) return [{ kind, key: row.id, change: 'reappeared', diff: found }]
  return found.length === 0 ? [] : [{ kind, key: row.id, change: 'changed', diff: found }]
}
