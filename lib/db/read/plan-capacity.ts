import { linkedAccounts } from '#lib/core/capacity/linked-accounts.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** Accounts of one Region that are reported together, and read and written with their neighbours in the batch. */
export interface CapacityBatch {
  readonly region: string
  /** Each group shares subnets, and no group shares any with another. */
  readonly groups: readonly (readonly string[])[]
}

/** A batch is closed when it has this many interfaces, functions and subnets: what bounds the memory that capacity takes. */
const RECORDS_A_BATCH = 8_000

/** Every account·Region that has a network or once had a capacity row, in batches. */
export async function planCapacity(
  scope: ViewerScope,
  database: Queryable,
): Promise<readonly CapacityBatch[]> {
  const [sizes, links] = await Promise.all([
    rowsOf<{ region: string; id: string; size: number }>(
      database,
      // Plan: one pass over each table's (account_id, region) index.
      sql`select region, account_id as id, sum(size)::int as size from (
          select region, account_id, count(*) as size from network_interface where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from subnet where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from lambda_function where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from function_version where vanished_at is null group by 1, 2
          union all select distinct region, account_id, 0 from subnet_capacity
          union all select distinct region, account_id, 0 from network_attachment
        ) sized where ${visible(scope, sql`account_id`)} group by 1, 2 order by 1, 2`,
    ),
    rowsOf<{ region: string; a: string; b: string }>(
      database,
      sql`select distinct region, account_id as a, owner_id as b from (
          select region, account_id, owner_id from subnet where vanished_at is null
          union all select region, account_id, owner_id from network_interface where vanished_at is null
        ) owned where owner_id <> account_id and ${visible(scope, sql`account_id`)}`,
    ),
  ])
  const linksOf = Map.groupBy(links, ({ region }) => region)
  return [...Map.groupBy(sizes, ({ region }) => region)].flatMap(([region, accounts]) => {
    const pairs = (linksOf.get(region) ?? []).map(({ a, b }) => [a, b] as const)
    const sizeOf = new Map(accounts.map(({ id, size }) => [id, size]))
    // An owner from outside links those who share its subnets, and is no account of ours.
    const groups = linkedAccounts([...sizeOf.keys(), ...pairs.flat()], pairs)
      .map((group) => group.filter((id) => sizeOf.has(id)))
      .filter((group) => group.length > 0)
    return [...batches(groups, sizeOf)].map((batch) => ({ region, groups: batch }))
  })
}

function* batches(
  groups: readonly (readonly string[])[],
  sizeOf: ReadonlyMap<string, number>,
): Generator<readonly (readonly string[])[]> {
  let batch: (readonly string[])[] = []
  let size = 0
  for (const group of groups) {
    batch.push(group)
    size += group.reduce((sum, id) => sum + (sizeOf.get(id) ?? 0), 0)
    if (size < RECORDS_A_BATCH) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
