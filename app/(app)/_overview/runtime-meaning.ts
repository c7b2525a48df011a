import { type RuntimeStatus, runtimeOf } from '#lib/core/runtimes/runtime-of.ts'

interface Meaning {
  readonly meaning: string
  readonly color: string
}

const SOON_DAYS = 180
const ENDED = { meaning: 'Out of support', color: 'var(--series-4)' }
const BY_STATUS: Readonly<Record<RuntimeStatus, Meaning>> = {
  supported: { meaning: 'Supported', color: 'var(--series-1)' },
  preview: { meaning: 'In preview', color: 'var(--series-2)' },
  deprecated: ENDED,
  'create-blocked': ENDED,
  'update-blocked': ENDED,
  unknown: { meaning: 'Not in our catalogue', color: 'var(--hatch)' },
}
export const IMAGE = 'Container image'

/** What AWS still does for a runtime, as the chart colours and names it. */
export function runtimeMeaning(name: string, now: Date): Meaning {
  if (name === IMAGE) return { meaning: 'Brings its own', color: 'var(--series-5)' }
  const { status, daysToDeprecation } = runtimeOf(name, now)
  if (status === 'supported' && daysToDeprecation !== null && daysToDeprecation <= SOON_DAYS) {
    return { meaning: `Support ends within ${SOON_DAYS} days`, color: 'var(--series-3)' }
  }
  return BY_STATUS[status]
}
