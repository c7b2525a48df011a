import { describe, expect, it } from 'vitest'
import { type Clock, TokenBucket } from '#collectors/aws/token-bucket.ts'

class ManualClock implements Clock {
  private at = 0
  readonly now = () => this.at
  readonly sleep = async (milliseconds: number) => {
    this.at += milliseconds
  }
  pass(milliseconds: number) {
    this.at += milliseconds
  }
}

const spend = async (bucket: TokenBucket, calls: number) => {
  for (let call = 0; call < calls; call += 1) if (!bucket.tryTake()) await bucket.turn()
}

describe('a token bucket', () => {
  it('lets a burst through at once and then holds to its rate', async () => {
    const clock = new ManualClock()
    const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, clock)
    await spend(bucket, 5)
    expect(clock.now()).toBe(0)
    await spend(bucket, 20)
    expect(clock.now()).toBeCloseTo(2_000, 5)
  })

  it('saves no more than its burst while nobody calls', async () => {
    const clock = new ManualClock()
    const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, clock)
    clock.pass(60_000)
    const before = clock.now()
    await spend(bucket, 15)
    expect(clock.now() - before).toBeCloseTo(1_000, 5)
  })

  it('serves in the order of asking', async () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 1 }, new ManualClock())
    const served: number[] = []
    await Promise.all([1, 2, 3, 4].map((n) => bucket.turn().then(() => served.push(n))))
    expect(served).toEqual([1, 2, 3, 4])
  })

  it('halves its rate on a throttle, once for the throttles of one second', () => {
    const clock = new ManualClock()
    const bucket = new TokenBucket({ perSecond: 16, burst: 5 }, clock)
    bucket.throttled()
    bucket.throttled()
    expect(bucket.perSecond).toBe(8)
    clock.pass(1_000)
    bucket.throttled()
    expect(bucket.perSecond).toBe(4)
  })

  it('never falls below one call a second, unless its limit is lower', () => {
    const clock = new ManualClock()
    const quick = new TokenBucket({ perSecond: 3, burst: 1 }, clock)
    const slow = new TokenBucket({ perSecond: 0.5, burst: 1 }, clock)
    for (let throttle = 0; throttle < 10; throttle += 1) {
      clock.pass(1_000)
      quick.throttled()
      slow.throttled()
    }
    expect([quick.perSecond, slow.perSecond]).toEqual([1, 0.5])
  })

  it('returns to its rate a minute after the last throttle', () => {
    const clock = new ManualClock()
    const bucket = new TokenBucket({ perSecond: 16, burst: 5 }, clock)
    bucket.throttled()
    clock.pass(59_999)
    bucket.tryTake()
    expect(bucket.perSecond).toBe(8)
    clock.pass(1)
    bucket.tryTake()
    expect(bucket.perSecond).toBe(16)
  })
})
