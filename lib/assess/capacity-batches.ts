import { linkedAccounts } from '#lib/core/capacity/linked-accounts.ts'
import type { CapacityScale } from '#lib/db/read/read-capacity-scale.ts'

/** Accounts of one Region that are read and written together. */
export interface CapacityBatch {
  readonly region: string
  /** Each group shares subnets, and no group shares any with another. */
  readonly groups: readonly (readonly string[])[]
}

/** A batch is closed when it has this many interfaces, functions and subnets: what bounds the memory that capacity takes. */
const RECORDS_A_BATCH = 5_000

/** Every account·Region that has a network or once had a capacity row, in batches. */
export function capacityBatches({ accounts, links }: CapacityScale): readonly CapacityBatch[] {
  const linksOf = Map.groupBy(links, ({ region }) => region)
  return [...Map.groupBy(accounts, ({ region }) => region)].flatMap(([region, here]) => {
    const pairs = (linksOf.get(region) ?? []).map(({ a, b }) => [a, b] as const)
    const sizeOf = new Map(here.map(({ id, size }) => [id, size]))
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
