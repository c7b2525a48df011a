import type { Unseen } from './observed.ts'

/** The Region of what an account has once, such as its IAM. */
export const GLOBAL = 'global'

/**
 * A read that was lost. `subject` is the key of the record that it was about (a function ARN, a
 * policy id), or null when the source's listing itself was lost; `action` is the IAM action asked.
 */
export interface Gap {
  readonly action: string
  readonly subject: string | null
  readonly reason: Exclude<Unseen, 'not-collected'>
  /** AWS's error name and message, credentials and values taken out. */
  readonly detail: string
}

/**
 * How a source's listing ended for an account·Region. `complete`: every page and every per-subject read
 * was answered, and only this licenses "vanished". `partial`: records were seen, and `gaps` says what was lost.
 * `failed`: nothing can be said. `skipped`: not asked, because the listing above it proved there is nothing to ask.
 */
export const COVERAGE_STATES = ['complete', 'partial', 'failed', 'skipped'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]
