import type pg from 'pg'

export interface Heartbeat {
  /** Host, process id and start time. */
  readonly id: string
  readonly host: string
  readonly pid: number
  readonly startedAt: Date
  readonly inFlight: number
}

const KEPT_DAYS = 7

/** Says that a worker lives, or with `stopped` that it has ended by its own will; forgets those silent for a week. */
export async function saveHeartbeat(
  pool: pg.Pool,
  beat: Heartbeat & { readonly stopped: boolean },
): Promise<void> {
  await pool.query(
    `insert into worker_heartbeat (id, host, pid, started_at, beat_at, stopped_at, in_flight)
     values ($1, $2, $3, $4, now(), case when $6 then now() end, $5)
     on conflict (id) do update set beat_at = excluded.beat_at, stopped_at = excluded.stopped_at, in_flight = excluded.in_flight`,
    [beat.id, beat.host, beat.pid, beat.startedAt, beat.inFlight, beat.stopped],
  )
  if (!beat.stopped) return
  await pool.query(`delete from worker_heartbeat where beat_at < now() - $1 * interval '1 day'`, [
    KEPT_DAYS,
  ])
}
