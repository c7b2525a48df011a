import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { ACCESS_PARTS, ACCESS_SOURCES } from './access-parts.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { join, raw, type Sql, sql, visible } from './sql.ts'

/**
 * By account, what changes with any record that says who can call or change what, and with its coverage and gaps. Those
 * of the named accounts, or of all when none are named; an account without anything has no entry.
 */
export async function readAccessHashes(
  scope: ViewerScope,
  database: Queryable,
  accountIds: readonly string[] | null,
): Promise<ReadonlyMap<string, string>> {
  const named = accountIds === null ? sql`true` : sql`account_id = any(${[...accountIds]}::text[])`
  const rows = await rowsOf<Row>(
    database,
    hashesOf(sql`${named} and ${visible(scope, sql`account_id`)}`),
  )
  return new Map(
    [...Map.groupBy(rows, ({ accountId }) => accountId)].map(([accountId, parts]) => [
      accountId,
      parts
        .map(({ part, count, hash }) => `${part} ${count} ${hash}`)
        .sort()
        .join('\n'),
    ]),
  )
}

interface Row {
  readonly accountId: string
  readonly part: string
  readonly count: number
  readonly hash: string
}

// Plan: one pass over each table. A sum of hashes needs no order, so nothing is sorted.
const hashesOf = (here: Sql): Sql => {
  const ours = sql`${here} and source = any(${[...ACCESS_SOURCES]}::text[])`
  const live = sql`${here} and vanished_at is null`
  return join(
    [
      ...Object.values(ACCESS_PARTS).map(({ table }) =>
        summed({ table, text: sql`key || ' ' || content_hash`, where: live }),
      ),
      summed({
        table: 'coverage',
        text: sql`region || ' ' || source || ' ' || state || ' ' || coalesce(reason, '')`,
        where: ours,
      }),
      summed({
        table: 'gap',
        text: sql`region || ' ' || source || ' ' || coalesce(subject, '') || ' ' || reason`,
        where: ours,
      }),
    ],
    ' union all ',
  )
}

interface Summed {
  readonly table: string
  readonly text: Sql
  readonly where: Sql
}

const summed = ({ table, text, where }: Summed): Sql => sql`
  select account_id as "accountId", ${table} as part, count(*)::int as count,
    sum(hashtextextended(${text}, 0))::text as hash
  from ${raw(table)} where ${where} group by account_id`
