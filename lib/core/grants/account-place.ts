import type { Tags } from '../model/tags.ts'

/** Where an account stands now: what decides which grants reach it. */
export interface AccountPlace {
  readonly id: string
  /** As `o-x/r-y/ou-1/`; null when it is not known where the account hangs, and then no unit's grant reaches it. */
  readonly ouIdPath: string | null
  /** Null when they were not read, and then no tag's grant reaches it. */
  readonly tags: Tags | null
}
