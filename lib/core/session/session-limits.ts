/** Answers how long a browser stays signed in (OWASP ASVS 5.0, 7.3.1 and 7.3.2). */

const MINUTE_MS = 60_000

/** Without a request for this long a session has ended. */
export const IDLE_MS = 30 * MINUTE_MS
/** A session ends after this long, however busy. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS
/** What a provider said of somebody's groups counts for this long: for tokens, schedules and notices of who does not come back. */
export const GROUPS_COUNT_MS = 30 * 24 * 60 * MINUTE_MS
/** A provider that could not be reached is asked again after this long. */
export const RECHECK_AGAIN_MS = MINUTE_MS
/** `last seen` is written at most this often, so that reading does not write. */
export const SEEN_MS = MINUTE_MS
/** A sign-in link is good for this long. */
export const LINK_MS = 15 * MINUTE_MS
