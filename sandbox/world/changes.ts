import { shareOf } from './hash.ts'

/** What one step of time did to the ordinary functions: shares of them. */
export interface Change {
  readonly changed: number
  readonly deleted: number
  readonly added: number
}

/** The steps taken so far. Which function a step touches follows from the seed alone. */
export class Changes {
  readonly #seed: string
  readonly #steps: Change[] = []

  constructor(seed: string) {
    this.#seed = seed
  }

  step(change: Partial<Change>): void {
    this.#steps.push({ changed: 0, deleted: 0, added: 0, ...change })
  }

  get generation(): number {
    return this.#steps.length
  }

  /** The number of the last step that deployed this function again, 0 when none did. */
  touched(key: string): number {
    for (let g = this.#steps.length; g > 0; g--) {
      const step = this.#steps[g - 1]
      if (step && step.changed > 0 && shareOf(`${this.#seed}touch${g}${key}`) < step.changed)
        return g
    }
    return 0
  }

  isDeleted(key: string): boolean {
    return this.#steps.some(
      (step, g) => step.deleted > 0 && shareOf(`${this.#seed}delete${g}${key}`) < step.deleted,
    )
  }

  /** How many functions the steps added to a place that began with `count`. */
  added(key: string, count: number): number {
    return this.#steps.reduce(
      (sum, step, g) =>
        sum + Math.floor(count * step.added + shareOf(`${this.#seed}add${g}${key}`)),
      0,
    )
  }
}
