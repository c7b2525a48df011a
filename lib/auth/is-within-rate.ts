import type { LimitName } from './rate-limits.ts'
import { type Asker, rateOf } from './rate-of.ts'

/** Counts one more of something against who asks and from where; false when that is too often. */
export const isWithinRate = async (what: LimitName, asker: Asker): Promise<boolean> =>
  (await rateOf(what, asker)).within
