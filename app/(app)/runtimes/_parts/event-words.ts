import type { CalendarEvent } from '#lib/core/runtimes/runtime-calendar.ts'

/** What an event of a runtime's life means for its functions. */
export const EVENT_WORDS: Readonly<
  Record<CalendarEvent, { readonly name: string; readonly meaning: string }>
> = {
  deprecated: {
    name: 'Out of support',
    meaning: 'AWS stops patching it: from that day patching is yours.',
  },
  'create-blocked': {
    name: 'No new functions',
    meaning: 'AWS refuses to create functions on it.',
  },
  'update-blocked': {
    name: 'Frozen',
    meaning: 'AWS refuses to update functions on it: neither code nor configuration can change.',
  },
}
