import { CronExpressionParser } from 'cron-parser'

const LOOKED_AT = 30
const SHORTEST_MS = 3_600_000

/** What is wrong with a cron expression; null when nothing is. A file is made once an hour at most. */
export function cronProblem(text: string, now: Date): string | null {
  if (text.trim().split(/\s+/).length !== 5) return NO_CRON
  try {
    const times = CronExpressionParser.parse(text, { currentDate: now, tz: 'UTC' }).take(LOOKED_AT)
    const tooSoon = times.some((time, at) => {
      const next = times[at + 1]
      return next !== undefined && next.getTime() - time.getTime() < SHORTEST_MS
    })
    return tooSoon ? 'That is more often than once an hour.' : null
  } catch (error) {
    if (error instanceof Error) return NO_CRON
    throw error
  }
}

const NO_CRON = 'That is no cron expression of five fields, such as 0 6 * * 1.'

/** The first time after `after` that a cron expression names, in UTC. */
export const nextTime = (cron: string, after: Date): Date =>
  CronExpressionParser.parse(cron, { currentDate: after, tz: 'UTC' }).next().toDate()
