export interface Clock {
  /** Monotonic milliseconds. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

const PENALTY_MS = 60_000
const SETTLE_MS = 1_000
const FLOOR_PER_SECOND = 1

/**
 * Holds calls back to a rate. A throttle halves the rate for a minute, never below one call a second;
 * the throttles of one second count once, because the calls in flight share their cause.
 */
export class TokenBucket {
  private readonly full: number
  private readonly burst: number
  private readonly clock: Clock
  private rate: number
  private tokens: number
  private filledAt: number
  private penaltyUntil = 0
  private halvedAt = Number.NEGATIVE_INFINITY
  private readonly waiting: (() => void)[] = []
  private serving = false

  constructor(limit: { readonly perSecond: number; readonly burst: number }, clock: Clock) {
    this.full = limit.perSecond
    this.rate = limit.perSecond
    this.burst = Math.max(1, limit.burst)
    this.tokens = this.burst
    this.clock = clock
    this.filledAt = clock.now()
  }

  /** True when a call may go at once; else wait for `turn`. */
  tryTake(): boolean {
    if (this.serving) return false
    this.refill()
    if (this.tokens < 1) return false
    this.tokens -= 1
    return true
  }

  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      if (!this.serving) void this.serve()
    })
  }

  throttled(): void {
    const now = this.clock.now()
    this.penaltyUntil = now + PENALTY_MS
    if (now - this.halvedAt < SETTLE_MS) return
    this.refill()
    this.halvedAt = now
    this.rate = Math.max(Math.min(FLOOR_PER_SECOND, this.full), this.rate / 2)
    this.tokens = Math.min(this.tokens, 1)
  }

  get perSecond(): number {
    return this.rate
  }

  private async serve(): Promise<void> {
    this.serving = true
    let served = 0
    while (served < this.waiting.length) {
      this.refill()
      if (this.tokens < 1) {
        await this.clock.sleep(((1 - this.tokens) / this.rate) * 1000)
        continue
      }
      this.tokens -= 1
      this.waiting[served]?.()
      served += 1
      if (served === 1024) {
        this.waiting.splice(0, served)
        served = 0
      }
    }
    this.waiting.length = 0
    this.serving = false
  }

  private refill(): void {
    const now = this.clock.now()
    if (this.rate < this.full && now >= this.penaltyUntil) this.rate = this.full
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.rate)
    this.filledAt = now
  }
}
