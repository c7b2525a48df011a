/** Bounds how many calls a worker has on the wire: fan-out exhausts sockets and DNS before it meets an AWS limit. */
export class InFlight {
  private free: number
  private readonly waiting: (() => void)[] = []

  constructor(limit: number) {
    this.free = limit
  }

  tryEnter(): boolean {
    if (this.free === 0) return false
    this.free -= 1
    return true
  }

  enter(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  leave(): void {
    const next = this.waiting.shift()
    if (next === undefined) this.free += 1
    else next()
  }
}
