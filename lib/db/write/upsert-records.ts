import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { Transaction } from '../transaction.ts'
import { TABLES } from './tables.ts'

/** A record as it is sent: its facts are canonical JSON text already. */
export interface PreparedRecord {
  readonly key: string
  readonly hash: string
  readonly facts: string
}

export interface UpsertInput {
  /** Whether none of the records is stored yet: inserting them takes no look for a conflict. */
  readonly isNew: boolean
  readonly kind: RecordKind
  readonly accountId: string
  readonly region: string
  readonly at: Date
  readonly records: readonly PreparedRecord[]
}

const ROWS_A_BATCH = 2_000
const CHARACTERS_A_BATCH = 8_000_000

/** Writes full rows, set-based; what had vanished lives again. */
export async function upsertRecords(tx: Transaction, input: UpsertInput): Promise<void> {
  for (const batch of batches(input.records)) {
    await tx.query({
      name: `${input.isNew ? 'insert' : 'upsert'} ${input.kind}`,
      text: input.isNew
        ? insertInto(input.kind)
        : `${insertInto(input.kind)} ${orUpdate(input.kind)}`,
      values: [rowsAsJson(batch), input.accountId, input.region, input.at],
    })
  }
}

function* batches(records: readonly PreparedRecord[]): Generator<readonly PreparedRecord[]> {
  let batch: PreparedRecord[] = []
  let characters = 0
  for (const record of records) {
    if (batch.length === ROWS_A_BATCH || characters > CHARACTERS_A_BATCH) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(record)
    characters += record.facts.length
  }
  if (batch.length > 0) yield batch
}

const rowsAsJson = (records: readonly PreparedRecord[]): string =>
  `[${records
    .map(
      ({ key, hash, facts }) => `{"key":${JSON.stringify(key)},"hash":"${hash}","facts":${facts}}`,
    )
    .join(',')}]`

// Plan: one pass over the parsed rows.
function insertInto(kind: RecordKind): string {
  const { name, columns } = TABLES[kind]
  const names = Object.keys(columns).map((column) => `, "${column}"`)
  const values = Object.values(columns).map(({ value }) => `, ${value}`)
  return `
insert into ${name} (key, account_id, region, facts, content_hash, first_seen_at, changed_at${names.join('')})
select sent.key, $2, $3, facts, sent.hash, $4, $4${values.join('')}
from jsonb_to_recordset($1::jsonb) sent(key text, hash text, facts jsonb)`
}

// Each conflict is one primary-key lookup.
function orUpdate(kind: RecordKind): string {
  const copied = ['facts', 'content_hash', 'changed_at', ...Object.keys(TABLES[kind].columns)]
  return `on conflict (key) do update set last_seen_at = null, vanished_at = null,
  ${copied.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
}
