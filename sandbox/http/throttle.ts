import type { Limit } from './buckets.ts'

interface Level {
  tokens: number
  at: number
}

/** How hard a bucket was used: what a test of the collectors' budgets looks at. */
export interface BucketUse {
  calls: number
  throttled: number
  /** The fewest tokens that were ever left. */
  lowest: number
  /** The most calls within one second by the clock. */
  peakPerSecond: number
  second: number
  inSecond: number
}

const KEPT = 20_000

/** Token buckets per account·Region. A bucket that has refilled is the same as one never used, and is forgotten. */
export class Throttle {
  readonly #levels = new Map<string, Level>()
  readonly #scale: number
  readonly uses = new Map<string, BucketUse>()

  /** `scale` multiplies every documented rate; 0 lifts them all. */
  constructor(scale: number) {
    this.#scale = scale
  }

  /** Whether the call may pass; draws a token when it may. `now` in milliseconds, `factor` under 1 slows this one place down, and `scale` does not speed it up. */
  admit(key: string, limit: Limit, { now, factor }: { now: number; factor: number }): boolean {
    if (this.#scale === 0) return true
    const scale = factor < 1 ? Math.min(1, this.#scale) : this.#scale
    const burst = Math.max(1, limit.burst * scale)
    const perMs = (limit.perSecond * scale * factor) / 1000
    const level = this.#levels.get(key) ?? this.#open(key, burst, now)
    level.tokens = Math.min(burst, level.tokens + (now - level.at) * perMs)
    level.at = now
    const admitted = level.tokens >= 1
    if (admitted) level.tokens -= 1
    this.#note(key, { level, admitted, now })
    return admitted
  }

  #open(key: string, burst: number, now: number): Level {
    if (this.#levels.size >= KEPT) this.#forgetIdle(now)
    const level = { tokens: burst, at: now }
    this.#levels.set(key, level)
    return level
  }

  /** A minute refills every documented bucket. */
  #forgetIdle(now: number): void {
    for (const [key, level] of this.#levels) if (now - level.at > 60_000) this.#levels.delete(key)
  }

  #note(key: string, seen: { level: Level; admitted: boolean; now: number }): void {
    let use = this.uses.get(key)
    if (use === undefined) {
      if (this.uses.size >= KEPT) return
      use = {
        calls: 0,
        throttled: 0,
        lowest: seen.level.tokens,
        peakPerSecond: 0,
        second: 0,
        inSecond: 0,
      }
      this.uses.set(key, use)
    }
    use.calls += 1
    if (!seen.admitted) use.throttled += 1
    use.lowest = Math.min(use.lowest, seen.level.tokens)
    const second = Math.floor(seen.now / 1000)
    use.inSecond = use.second === second ? use.inSecond + 1 : 1
    use.second = second
    use.peakPerSecond = Math.max(use.peakPerSecond, use.inSecond)
  }
}
