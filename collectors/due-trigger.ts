import { CronExpressionParser } from 'cron-parser'

/** Why a run is due as soon as a worker starts. `missed`: an appointment passed while no worker was there to keep it. */
export type DueTrigger = 'first' | 'missed'

interface Asked {
  readonly schedule: string
  /** When the newest run began; null before the first. */
  readonly newest: Date | null
  readonly now: Date
}

/** A new installation does not wait for its first appointment, and one that was switched off makes up for the one it missed. */
export function dueTrigger({ schedule, newest, now }: Asked): DueTrigger | null {
  if (newest === null) return 'first'
  const last = CronExpressionParser.parse(schedule, { currentDate: now, tz: 'UTC' }).prev().toDate()
  return newest < last ? 'missed' : null
}
