import { LRUCache } from 'lru-cache'
import { BUCKET_CLASSES, bucketOf } from './rate-limits.ts'
import { type Clock, TokenBucket } from './token-bucket.ts'

const REMEMBERED = 20_000

/** The share of every documented bucket that Demarc spends, one token bucket per account, Region and bucket class. */
export class RateBuckets {
  private readonly share: number
  private readonly clock: Clock
  private readonly buckets = new LRUCache<string, TokenBucket>({ max: REMEMBERED })

  /** `share` multiplies every documented rate; above 1 is for endpoints with raised limits. */
  constructor(share: number, clock: Clock) {
    this.share = share
    this.clock = clock
  }

  of(scope: string, action: string): TokenBucket {
    const { name, key } = bucketOf(action)
    const id = `${scope}/${key}`
    const known = this.buckets.get(id)
    if (known !== undefined) return known
    const { perSecond, burst } = BUCKET_CLASSES[name]
    const limit = { perSecond: perSecond * this.share, burst: burst * this.share }
    const bucket = new TokenBucket(limit, this.clock)
    this.buckets.set(id, bucket)
    return bucket
  }
}
