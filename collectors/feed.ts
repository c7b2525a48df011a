import type { Gap } from '#lib/core/model/coverage.ts'

/**
 * What one source has found so far, for the sources that ask something about each item: they start with the first
 * page, not after the last. It ends whole (`lost` null) or short, and then nobody who read it can call themselves complete.
 */
export class Feed<T> {
  private readonly items: T[] = []
  private wake: (() => void)[] = []
  private over = false
  private lostGap: Gap | null = null

  push(items: readonly T[]): void {
    for (const item of items) this.items.push(item)
    this.stir()
  }

  end(lost: Gap | null): void {
    this.over = true
    this.lostGap = lost
    this.stir()
  }

  get ended(): boolean {
    return this.over
  }

  get lost(): Gap | null {
    return this.lostGap
  }

  at(index: number): T | undefined {
    return this.items[index]
  }

  get length(): number {
    return this.items.length
  }

  changed(): Promise<void> {
    return new Promise((resolve) => this.wake.push(resolve))
  }

  async whole(): Promise<readonly T[]> {
    while (!this.over) await this.changed()
    return this.items
  }

  private stir(): void {
    const sleepers = this.wake
    this.wake = []
    for (const wake of sleepers) wake()
  }
}

/** Reads every item of a feed with at most `inFlight` reads at a time; `read` answers false to stop early. */
export async function eachOf<T>(
  feed: Feed<T>,
  inFlight: number,
  read: (item: T) => Promise<boolean>,
): Promise<void> {
  let next = 0
  let stopped = false
  const reader = async (): Promise<void> => {
    while (!stopped) {
      const item = feed.at(next)
      if (item === undefined) {
        if (feed.ended) return
        await feed.changed()
        continue
      }
      next += 1
      if (!(await read(item))) stopped = true
    }
  }
  await Promise.all(Array.from({ length: inFlight }, reader))
}
