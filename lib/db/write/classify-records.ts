import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { Transaction } from '../transaction.ts'
import { contentHash } from './canonical-json.ts'
import { TABLES } from './tables.ts'

/** How a record that was sent, or that was not, relates to what is stored. Unchanged records are not mentioned. */
export interface Difference {
  readonly kind: RecordKind
  readonly key: string
  readonly state: 'new' | 'changed' | 'gone' | 'missing' | 'foreign'
}

export interface ClassifyInput {
  readonly accountId: string
  readonly region: string
  /** Content hash by key, for every kind that was asked for. */
  readonly hashes: ReadonlyMap<RecordKind, ReadonlyMap<string, string>>
  /** Kinds whose listing was complete: only theirs can be missing. */
  readonly complete: ReadonlySet<RecordKind>
}

/** Sends (key, hash) of everything and gets back only what differs. `gone` had vanished and is back; `foreign` belongs to another account·Region. */
export async function classifyRecords(
  tx: Transaction,
  { accountId, region, hashes, complete }: ClassifyInput,
): Promise<readonly Difference[]> {
  const kinds = [...hashes.keys()].sort()
  if (kinds.length === 0) return []
  const { rows } = await tx.query<Difference>({
    // Prepared once per connection and set of kinds: planning 30 subqueries costs more than running them.
    name: `classify ${contentHash(kinds.join(' '))}`,
    text: statementFor(kinds),
    values: [sentAsJson(hashes), accountId, region, [...complete]],
  })
  return rows
}

// Text by text: an object with a thousand names costs more to build and to print than the text itself.
function sentAsJson(hashes: ClassifyInput['hashes']): string {
  const kinds = [...hashes].map(([kind, ofKind]) => {
    const pairs = [...ofKind].map(([key, hash]) => `${JSON.stringify(key)}:"${hash}"`)
    return `"${kind}":{${pairs.join(',')}}`
  })
  return `{${kinds.join(',')}}`
}

const statements = new Map<string, string>()

function statementFor(kinds: readonly RecordKind[]): string {
  const name = kinds.join(' ')
  const known = statements.get(name)
  if (known !== undefined) return known
  const statement = kinds.map(differencesOf).join('\nunion all\n')
  statements.set(name, statement)
  return statement
}

// Plan: the sent keys against the primary key; the scope's live keys by (account_id, region, …), hashed against the sent.
const differencesOf = (kind: RecordKind): string => `
select '${kind}' as kind, s.key,
  case when t.key is null then 'new'
       when (t.account_id, t.region) is distinct from ($2::text, $3::text) then 'foreign'
       when t.vanished_at is not null then 'gone'
       else 'changed' end as state
from json_each_text($1::json -> '${kind}') s(key, hash)
left join ${TABLES[kind].name} t on t.key = s.key
where t.key is null or t.content_hash <> s.hash or t.vanished_at is not null
  or (t.account_id, t.region) is distinct from ($2::text, $3::text)
union all
select '${kind}', t.key, 'missing'
from ${TABLES[kind].name} t
where t.account_id = $2 and t.region = $3 and t.vanished_at is null and '${kind}' = any($4::text[])
  and not exists (select from json_each_text($1::json -> '${kind}') s(key, hash) where s.key = t.key)`
