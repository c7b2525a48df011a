import type { Unseen } from '#lib/core/model/observed.ts'

/** Records with how far their listing went. Only `missing: null` licenses "there is no other". */
export interface Listing<T> {
  readonly records: readonly T[]
  readonly missing: Unseen | null
}

export const listed = <T>(records: readonly T[]): Listing<T> => ({ records, missing: null })

/** A listing that broke off after these records, or never answered. */
export const lost = <T = never>(why: Unseen, records: readonly T[] = []): Listing<T> => ({
  records,
  missing: why,
})
