import { RUNTIME_TABLE } from './catalogue.ts'
import { parseRuntimeTable, type RuntimeEntry } from './runtime-entry.ts'

/** Answers what AWS still does for a runtime on a given day. */
export const RUNTIME_STATUSES = [
  'supported',
  'deprecated',
  'create-blocked',
  'update-blocked',
  'preview',
  'unknown',
] as const
export type RuntimeStatus = (typeof RUNTIME_STATUSES)[number]

export interface RuntimeStanding {
  readonly id: string
  readonly status: RuntimeStatus
  /** Null when the catalogue does not have the identifier. */
  readonly entry: RuntimeEntry | null
  /** Whole days until deprecation, negative once it has passed; null without a date. */
  readonly daysToDeprecation: number | null
}

export const RUNTIME_ENTRIES: readonly RuntimeEntry[] = parseRuntimeTable(RUNTIME_TABLE)

const BY_ID: ReadonlyMap<string, RuntimeEntry> = new Map(
  RUNTIME_ENTRIES.filter((entry) => entry.delivery !== 'image-only').map((entry) => [
    entry.id,
    entry,
  ]),
)

const DAY_MS = 86_400_000

/** Whole days from `now` to an ISO date, counted between midnights in UTC. */
export function daysUntil(isoDay: string, now: Date): number {
  const today = Date.parse(now.toISOString().slice(0, 10))
  return Math.round((Date.parse(isoDay) - today) / DAY_MS)
}

function statusOf(entry: RuntimeEntry, today: string): RuntimeStatus {
  const reached = (day: string | null) => day !== null && day <= today
  if (reached(entry.updateBlockedOn)) return 'update-blocked'
  if (reached(entry.createBlockedOn)) return 'create-blocked'
  if (reached(entry.deprecatedOn)) return 'deprecated'
  return entry.delivery === 'preview' ? 'preview' : 'supported'
}

/**
 * The standing of a runtime identifier on the day of `now`. An identifier that the catalogue lacks is
 * `unknown`, never supported. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export function runtimeOf(id: string, now: Date): RuntimeStanding {
  const entry = BY_ID.get(id) ?? null
  if (entry === null) return { id, status: 'unknown', entry, daysToDeprecation: null }
  const daysToDeprecation = entry.deprecatedOn === null ? null : daysUntil(entry.deprecatedOn, now)
  return { id, status: statusOf(entry, now.toISOString().slice(0, 10)), entry, daysToDeprecation }
}

/** `runtimeOf` with the day fixed and each identifier judged once: for whoever asks for many functions. */
export function runtimesAt(now: Date): (id: string) => RuntimeStanding {
  const known = new Map<string, RuntimeStanding>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const standing = runtimeOf(id, now)
    known.set(id, standing)
    return standing
  }
}
