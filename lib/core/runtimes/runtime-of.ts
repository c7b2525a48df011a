import { RUNTIME_ENTRIES } from './runtime-entries.ts'
import type { RuntimeEntry } from './runtime-entry.ts'
import { type RuntimeStatus, statusOf } from './runtime-status.ts'
import { successorOf } from './successor-of.ts'

export type { RuntimeStatus } from './runtime-status.ts'

/** Answers what AWS still does for a runtime on a given day, and what to move to. */
export interface RuntimeStanding {
  readonly id: string
  readonly status: RuntimeStatus
  /** Null when the catalogue does not have the identifier. */
  readonly entry: RuntimeEntry | null
  /** Whole days until deprecation, negative once it has passed; null without a date. */
  readonly daysToDeprecation: number | null
  /** The runtime of its family that AWS supports longest; null when there is none. */
  readonly successor: string | null
}

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

/**
 * The standing of a runtime identifier on the day of `now`. An identifier that the catalogue lacks is
 * `unknown`, never supported. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export function runtimeOf(id: string, now: Date): RuntimeStanding {
  const entry = BY_ID.get(id) ?? null
  if (entry === null) {
    return { id, status: 'unknown', entry, daysToDeprecation: null, successor: null }
  }
  const daysToDeprecation = entry.deprecatedOn === null ? null : daysUntil(entry.deprecatedOn, now)
  const today = now.toISOString().slice(0, 10)
  const successor = successorOf(entry, today)
  return { id, status: statusOf(entry, today), entry, daysToDeprecation, successor }
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
