import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { contentHash } from '../write/canonical-json.ts'
import { TABLES } from '../write/tables.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { join, raw, type Sql, sql, visible } from './sql.ts'

/** What is stored of one account·Region (or `global`), without its facts. */
export interface PlaceInputs {
  readonly region: string
  /** Live records by kind; kinds without any are left out. */
  readonly counts: ReadonlyMap<RecordKind, number>
  /** Changes with any live record and with the ledger. */
  readonly hash: string
}

/** Every Region of an account that has records or a ledger, in order. */
export async function readPlaceInputs(
  scope: ViewerScope,
  database: Queryable,
  accountId: string,
): Promise<readonly PlaceInputs[]> {
  const here = sql`account_id = ${accountId} and ${visible(scope, sql`account_id`)}`
  const rows = await rowsOf<Row>(database, inputsOf(here))
  const places = [...Map.groupBy(rows, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1))
  return places.map(([region, parts]) => ({
    region,
    counts: new Map(
      parts.flatMap(({ part, count }) => (part in TABLES ? [[part as RecordKind, count]] : [])),
    ),
    hash: contentHash(
      parts
        .map(({ part, count, hash }) => `${part} ${count} ${hash}`)
        .sort()
        .join('\n'),
    ),
  }))
}

interface Row {
  readonly part: string
  readonly region: string
  readonly count: number
  readonly hash: string
}

// Plan: one range of each table's (account_id, region) index. A sum of hashes needs no order, so nothing is sorted.
const inputsOf = (here: Sql): Sql =>
  join(
    [
      ...Object.entries(TABLES).map(([kind, { name }]) =>
        summed(
          kind,
          raw(name),
          sql`key || ' ' || content_hash`,
          sql`${here} and vanished_at is null`,
        ),
      ),
      summed('coverage', sql`coverage`, sql`source || ' ' || content_hash`, here),
      summed('gap', sql`gap`, sql`source || ' ' || coalesce(subject, '') || ' ' || reason`, here),
    ],
    ' union all ',
  )

const summed = (part: string, table: Sql, text: Sql, where: Sql): Sql => sql`
  select ${part} as part, region, count(*)::int as count, sum(hashtextextended(${text}, 0))::text as hash
  from ${table} where ${where} group by region`
