const MINUTE = 60
const DELAYS_SECONDS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE]

/** Seconds until what failed for the `attempt`-th time (from 1) is tried again; null when it is given up. */
export const retryDelaySeconds = (attempt: number): number | null =>
  DELAYS_SECONDS[attempt - 1] ?? null
