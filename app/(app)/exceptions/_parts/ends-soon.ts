const SOON_DAYS = 7

/** Whether an exception ends so soon that somebody should look at it. */
export const endsSoon = (expiresAt: Date, now: Date): boolean =>
  expiresAt > now && expiresAt.getTime() - now.getTime() < SOON_DAYS * 86_400_000
