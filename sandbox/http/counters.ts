/** Calls per account·Region and action. Past `KEPT` account·Regions only the totals go on, so that memory stays flat. */
const KEPT = 5000

export class Counters {
  readonly #byPlace = new Map<string, Map<string, number>>()
  readonly #byAction = new Map<string, number>()
  #total = 0

  count(place: string, action: string): void {
    this.#total += 1
    add(this.#byAction, action)
    let actions = this.#byPlace.get(place)
    if (actions === undefined) {
      if (this.#byPlace.size >= KEPT) return
      actions = new Map()
      this.#byPlace.set(place, actions)
    }
    add(actions, action)
  }

  get total(): number {
    return this.#total
  }

  /** Calls by `service:Action`, over all places. */
  byAction(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byAction)
  }

  /** Calls by `service:Action` of one `account/region`. */
  of(place: string): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byPlace.get(place) ?? [])
  }

  clear(): void {
    this.#byPlace.clear()
    this.#byAction.clear()
    this.#total = 0
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
