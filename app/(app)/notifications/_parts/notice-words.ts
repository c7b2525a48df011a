import type { NoticeKind, NotificationTiming } from '#lib/core/notify/notification-rule.ts'

export const TIMING_WORDS: Readonly<Record<NotificationTiming, string>> = {
  'at-once': 'At once',
  daily: 'Daily',
}

export const TIMING_ABOUT: Readonly<Record<NotificationTiming, string>> = {
  'at-once': 'After each run that opened critical findings among these, within seconds.',
  daily:
    'Every day at 06:00 UTC: what opened since the last time, of any severity; also when nothing did.',
}

export const KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  test: 'Test',
  'new-critical': 'New critical findings',
  daily: 'Daily',
}
