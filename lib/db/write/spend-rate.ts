import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../connect.ts'

export interface RateLimit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

/** What is left of a limit. */
export interface RateLeft {
  readonly within: boolean
  readonly left: number
  /** Until it is whole again. */
  readonly resetSeconds: number
}

const limiters = new WeakMap<Database['pool'], Map<string, RateLimiterPostgres>>()

/** Whether there was something left of the limit for this key; if so, one less is now. Counted in the database, so for all servers together. */
export const spendRate = async (
  pool: Database['pool'],
  limit: RateLimit,
  key: string,
): Promise<boolean> => (await spendAndTell(pool, limit, key)).within

/** The same, and how much is left. */
export async function spendAndTell(
  pool: Database['pool'],
  limit: RateLimit,
  key: string,
): Promise<RateLeft> {
  try {
    return leftOf(await limiterOf(pool, limit).consume(key.slice(0, 200)), true)
  } catch (error) {
    if (error instanceof RateLimiterRes) return leftOf(error, false)
    throw error
  }
}

const leftOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, within: boolean): RateLeft => ({
  within,
  left: Math.max(0, remainingPoints),
  resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})

/** Kept for as long as its pool: it removes what has run out by a timer of its own. */
function limiterOf(pool: Database['pool'], { name, points, seconds }: RateLimit) {
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(pool, known)
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    })
  known.set(name, limiter)
  return limiter
}
