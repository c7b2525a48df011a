import type { Gap } from '#lib/core/model/coverage.ts'
import type { Collected } from './source.ts'

/** The listings that tell whether Lambda is at home in an account·Region. */
export const PRESENCE_PARTS = ['functions', 'capacity-providers', 'network-interfaces'] as const
export type PresencePart = (typeof PRESENCE_PARTS)[number]

/** What a listing found at first sight, or how it was lost. */
export type Found = 'some' | 'none' | Gap

/** Lets the dear listings of an account·Region wait for the three cheap ones that can prove them needless. */
export class Presence {
  private readonly parts = new Map<PresencePart, Promise<Found>>()
  private readonly settles = new Map<PresencePart, (found: Found) => void>()
  private readonly expected: boolean

  /** `expected`: there were functions last time, so what they leave behind is looked for once more. */
  constructor(expected: boolean) {
    this.expected = expected
    for (const part of PRESENCE_PARTS) {
      this.parts.set(part, new Promise((resolve) => this.settles.set(part, resolve)))
    }
  }

  /** The first word on a part stands. */
  settle(part: PresencePart, found: Found): void {
    this.settles.get(part)?.(found)
  }

  /**
   * How a listing ends that has nothing to ask: skipped, when there is no function and nothing else either; failed,
   * when the functions could not be listed. Null, as soon as one of the parts has something: then it must be read.
   */
  async idle(parts: readonly PresencePart[]): Promise<Collected | null> {
    if (this.expected) return null
    const found = await this.untilSome(parts)
    if (found.includes('some')) return null
    const lost = parts.includes('functions') ? found[parts.indexOf('functions')] : undefined
    return typeof lost === 'object' ? { kind: 'failed', gaps: [lost] } : { kind: 'skipped' }
  }

  private untilSome(parts: readonly PresencePart[]): Promise<readonly (Found | undefined)[]> {
    const awaited = parts.map((part) => this.parts.get(part))
    const { promise, resolve } = Promise.withResolvers<readonly (Found | undefined)[]>()
    for (const one of awaited)
      void one?.then((found) => (found === 'some' ? resolve([found]) : null))
    void Promise.all(awaited).then(resolve)
    return promise
  }
}
