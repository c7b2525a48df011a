import type { RateLimit } from '#lib/db/write/spend-rate.ts'

const MINUTE = 60

/** How often something may be asked for: by one person, and from one address. */
export const RATE_LIMITS = {
  'sign-in': { person: null, address: { points: 60, seconds: 10 * MINUTE } },
  /** A program that reads: ten a second. */
  api: {
    person: { points: 600, seconds: MINUTE },
    address: { points: 1_200, seconds: MINUTE },
  },
  export: {
    person: { points: 120, seconds: MINUTE },
    address: { points: 240, seconds: MINUTE },
  },
} as const satisfies Record<
  string,
  {
    readonly person: Omit<RateLimit, 'name'> | null
    readonly address: Omit<RateLimit, 'name'>
  }
>

export type LimitName = keyof typeof RATE_LIMITS
