import { RUNTIME_ENTRIES } from './runtime-entries.ts'
import { daysUntil } from './runtime-of.ts'

export const CALENDAR_WINDOWS_DAYS = [30, 90, 180] as const
export type CalendarWindowDays = (typeof CALENDAR_WINDOWS_DAYS)[number]

export const CALENDAR_EVENTS = ['deprecated', 'create-blocked', 'update-blocked'] as const
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number]

export interface CalendarDay {
  readonly runtime: string
  readonly name: string
  readonly event: CalendarEvent
  /** ISO date. */
  readonly day: string
  readonly daysLeft: number
  /** The smallest window that holds it. */
  readonly windowDays: CalendarWindowDays
}

/** What falls out of support or is frozen within 180 days of `now`, soonest first. A day that is today has zero days left. */
export function runtimeCalendar(now: Date): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  for (const entry of RUNTIME_ENTRIES) {
    const dates = [
      ['deprecated', entry.deprecatedOn],
      ['create-blocked', entry.createBlockedOn],
      ['update-blocked', entry.updateBlockedOn],
    ] as const
    for (const [event, day] of dates) {
      if (day === null) continue
      const daysLeft = daysUntil(day, now)
      const windowDays = CALENDAR_WINDOWS_DAYS.find((window) => daysLeft <= window)
      if (daysLeft < 0 || windowDays === undefined) continue
      days.push({ runtime: entry.id, name: entry.name, event, day, daysLeft, windowDays })
    }
  }
  return days.sort((a, b) => a.daysLeft - b.daysLeft || compare(a.runtime, b.runtime))
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
