import { webDatabase } from '#lib/db/web-database.ts'
import { spendRate } from '#lib/db/write/spend-rate.ts'
import { type LimitName, RATE_LIMITS } from './rate-limits.ts'

export interface Asker {
  readonly viewerId: string | null
  readonly address: string | null
}

/** Counts one more of something against who asks and from where; false when that is too often. */
export async function isWithinRate(
  what: LimitName,
  { viewerId, address }: Asker,
): Promise<boolean> {
  const { person, address: place } = RATE_LIMITS[what]
  const pool = webDatabase()
  const left = await Promise.all([
    person === null || viewerId === null
      ? true
      : spendRate(pool, { name: `${what}-person`, ...person }, viewerId),
    spendRate(pool, { name: `${what}-address`, ...place }, address ?? 'unknown'),
  ])
  return !left.includes(false)
}
