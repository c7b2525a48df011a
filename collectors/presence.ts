/** The listings that tell whether Lambda is at home in an account·Region. */
export const PRESENCE_PARTS = ['functions', 'capacity-providers', 'network-interfaces'] as const
export type PresencePart = (typeof PRESENCE_PARTS)[number]

/** `unknown` when the listing failed: what may be there is asked for. */
export type Found = 'some' | 'none' | 'unknown'

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

  /** True as soon as one of the parts may have something; false once all are proven empty. */
  async any(parts: readonly PresencePart[]): Promise<boolean> {
    if (this.expected) return true
    const found = parts.map(async (part) => {
      if ((await this.parts.get(part)) === 'none') throw new NothingThere()
    })
    try {
      await Promise.any(found)
      return true
    } catch (error) {
      if (error instanceof AggregateError && error.errors.every((e) => e instanceof NothingThere))
        return false
      throw error
    }
  }
}

class NothingThere extends Error {}
