/** When a schedule's file is made, in words. */
export const whenWords = (cron: string | null): string =>
  cron === null ? 'After each run' : `${cron} (UTC)`
