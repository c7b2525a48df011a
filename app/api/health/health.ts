import type { HealthFacts } from '#lib/db/read/read-health.ts'

export interface Health {
  /** `starting` until a first run is published; `degraded` without a database, or when the worker fell silent without being stopped. */
  readonly status: 'ok' | 'starting' | 'degraded'
  readonly database: boolean
  readonly lastCompleteRunAgeSeconds: number | null
  readonly workerHeartbeatAgeSeconds: number | null
}

/** A worker beats every few seconds; silent for this long it counts as dead. */
const SILENCE_SECONDS = 90

export const UNREACHABLE: Health = {
  status: 'degraded',
  database: false,
  lastCompleteRunAgeSeconds: null,
  workerHeartbeatAgeSeconds: null,
}

/** How the product is, as of `now`. */
export function healthOf(facts: HealthFacts, now: Date): Health {
  const ageOf = (at: Date | null) =>
    at === null ? null : Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000))
  const heartbeat = ageOf(facts.workerBeatAt)
  const died = heartbeat !== null && heartbeat > SILENCE_SECONDS
  return {
    status: !facts.published ? 'starting' : died ? 'degraded' : 'ok',
    database: true,
    lastCompleteRunAgeSeconds: ageOf(facts.completeAt),
    workerHeartbeatAgeSeconds: heartbeat,
  }
}
