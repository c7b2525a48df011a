import type { KeysetCursor, KeysetOrder } from '#lib/core/model/keyset-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { every, raw, type Sql, sql, visible } from './sql.ts'

export interface KeysetPage<Row> {
  readonly rows: readonly Row[]
  readonly before: KeysetCursor | null
  readonly after: KeysetCursor | null
  /** Counted up to COUNT_CAP. */
  readonly count: number
  readonly more: boolean
}

export const COUNT_CAP = 1000

interface Ask {
  readonly table: string
  readonly conditions: readonly Sql[]
  /** An integer that is never null; the key breaks ties. */
  readonly value: Sql
  readonly order: KeysetOrder
}

interface Found<Facts> {
  readonly facts: Facts
  readonly accountName: string | null
  readonly key: string
  readonly mark: number
}

/** One page of a list, keyset-paged in both directions, with the name of the account that each row belongs to, where the viewer may know it. */
export async function keysetPage<Facts>(
  scope: ViewerScope,
  database: Queryable,
  { table, conditions, value, order }: Ask,
): Promise<KeysetPage<Facts & { readonly accountName: string | null }>> {
  const way = order.backwards ? sql`desc` : sql`asc`
  const than = order.backwards ? sql`<` : sql`>`
  const beyond =
    order.from === null
      ? sql`true`
      : sql`(${value}, c.key) ${than} (${order.from.value}::int, ${order.from.key})`
  const where = every(conditions)
  const [found, total] = await Promise.all([
    rowsOf<Found<Facts>>(
      database,
      sql`select c.facts, c.key, ${value} as mark, a.name as "accountName"
        from ${raw(table)} c left join account a on a.id = c.account_id and ${visible(scope, sql`a.id`)}
        where ${where} and ${beyond} order by ${value} ${way}, c.key ${way} limit ${order.size + 1}`,
    ),
    rowOf<{ readonly count: number }>(
      database,
      sql`select count(*)::int as count from (select from ${raw(table)} c where ${where} limit ${COUNT_CAP + 1}) capped`,
    ),
  ])
  const kept = found.slice(0, order.size)
  const rows = order.backwards ? kept.toReversed() : kept
  const goesOn = found.length > order.size
  const hasBefore = order.backwards ? goesOn : order.from !== null
  const hasAfter = order.backwards ? order.from !== null : goesOn
  const count = total?.count ?? 0
  return {
    rows: rows.map(({ facts, accountName }) => ({ ...facts, accountName })),
    before: hasBefore ? cursorAt(rows[0]) : null,
    after: hasAfter ? cursorAt(rows.at(-1)) : null,
    count: Math.min(count, COUNT_CAP),
    more: count > COUNT_CAP,
  }
}

const cursorAt = (row: { key: string; mark: number } | undefined): KeysetCursor | null =>
  row === undefined ? null : { value: row.mark, key: row.key }
