import { z } from 'zod'
import type { FindingFilters } from '../model/finding-filters.ts'
import { parseFindingFilters } from '../model/finding-filters.ts'

/** Answers what a person can ask to be told of, and when. `at-once`: critical findings, after the run that opened them; `daily`: everything that opened since. */
export const NOTIFICATION_TIMINGS = ['at-once', 'daily'] as const
export type NotificationTiming = (typeof NOTIFICATION_TIMINGS)[number]

/** `new-critical` and `daily` by the rule's timing; `test` because somebody pressed the button. */
export const NOTICE_KINDS = ['test', 'new-critical', 'daily'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'withdrawn'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export interface NotificationInput {
  readonly name: string
  readonly filter: string
  readonly timing: NotificationTiming
  readonly url: string
}

export const notificationInput = z.object({
  name: z
    .string()
    .trim()
    .min(3, 'Give it a name of at least 3 characters.')
    .max(100, 'A name has 100 characters at most.'),
  filter: z.string().max(2_000, 'The filter is longer than 2,000 characters.'),
  timing: z.enum(NOTIFICATION_TIMINGS, 'Choose when to be told.'),
  url: z
    .string()
    .trim()
    .min(1, 'Name the address to send to.')
    .max(2_000, 'The address is longer than 2,000 characters.'),
})

/** Which findings a rule tells of, or what is wrong with its filter. At once it tells of critical ones alone. */
export function noticeFilters({
  filter,
  timing,
}: Pick<NotificationInput, 'filter' | 'timing'>):
  | { readonly ok: true; readonly filters: FindingFilters }
  | { readonly ok: false; readonly problem: string } {
  const parsed = parseFindingFilters(new URLSearchParams(filter))
  if (!parsed.ok) return parsed
  const { filters } = parsed
  if (filters.status !== 'open')
    return {
      ok: false,
      problem: 'Notices are of open findings: take the status out of the filter.',
    }
  if (timing === 'daily') return parsed
  const { severities, not } = filters
  const named = severities.length === 0 || severities.includes('critical')
  if (!named || not.severities.includes('critical')) {
    return {
      ok: false,
      problem:
        'At once one is told of critical findings, and this filter leaves them out. Choose the daily notice, or include critical.',
    }
  }
  return { ok: true, filters: { ...filters, severities: ['critical'] } }
}
