import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { FunctionOrder, FunctionSort } from '#lib/core/model/function-order.ts'
import { every, type Sql, sql } from './sql.ts'

interface Sort {
  readonly column: Sql
  readonly type: Sql
  /** Columns between the sort column and the key, as the index that carries this order has them; a cursor's ARN holds their values. */
  readonly between: readonly ('region' | 'name')[]
}

const SORTS: Readonly<Record<FunctionSort, Sort>> = {
  name: { column: sql`f.function_name`, type: sql`text`, between: [] },
  account: { column: sql`f.account_id`, type: sql`text`, between: ['region', 'name'] },
  runtime: { column: sql`f.runtime`, type: sql`text`, between: ['name'] },
  memory: { column: sql`f.memory_mb`, type: sql`integer`, between: [] },
  timeout: { column: sql`f.timeout_seconds`, type: sql`integer`, between: [] },
  size: { column: sql`f.code_size_bytes`, type: sql`bigint`, between: [] },
  modified: { column: sql`f.last_modified_at`, type: sql`timestamptz`, between: [] },
}
const BETWEEN = { region: sql`f.region`, name: sql`f.function_name` } as const

/** Whether rows are read upwards: a page before a cursor is read against the order, and turned round afterwards. */
export const readsUpwards = ({ descending, backwards }: FunctionOrder): boolean =>
  descending === backwards

/** The sort value as text: what a cursor keeps. */
export const markOf = (order: FunctionOrder): Sql =>
  order.sort === 'modified'
    ? sql`to_char(f.last_modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`${SORTS[order.sort].column}::text`

/** Nulls are the greatest, as in Postgres's own order, so that one index serves both directions. */
export function orderBy(order: FunctionOrder): Sql {
  const { column, between } = SORTS[order.sort]
  const way = readsUpwards(order) ? sql`asc` : sql`desc`
  const tail = concat(between.map((name) => sql`${BETWEEN[name]} ${way}, `))
  return sql`order by ${column} ${way}, ${tail}f.key ${way}`
}

const concat = (parts: readonly Sql[]): Sql =>
  parts.reduce((all, part) => sql`${all}${part}`, sql``)

/**
 * The stretches of the order that lie beyond the cursor, nearest first: each is one range of an index. Two, where
 * rows with and without a value both follow.
 */
export function beyond(order: FunctionOrder): readonly Sql[] {
  if (order.from === null) return [sql`true`]
  const { column, type, between } = SORTS[order.sort]
  const up = readsUpwards(order)
  const than = up ? sql`>` : sql`<`
  const { value, key } = order.from
  const arn = parseFunctionArn(key)
  const held = { region: arn?.region ?? '', name: arn?.functionName ?? '' }
  const columns = concat(between.map((name) => sql`${BETWEEN[name]}, `))
  const values = concat(between.map((name) => sql`${held[name]}, `))
  if (value === null) {
    const nulls = every([sql`${column} is null`, sql`(${columns}f.key) ${than} (${values}${key})`])
    return up ? [nulls] : [nulls, sql`${column} is not null`]
  }
  const rest = sql`(${column}, ${columns}f.key) ${than} (${value}::${type}, ${values}${key})`
  return up ? [rest, sql`${column} is null`] : [rest]
}
