import type pg from 'pg'
import type { ScheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { type Queryable, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'
import { transaction } from '../transaction.ts'

export interface NewSchedule extends ScheduleInput {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly now: Date
  readonly nextAt: Date | null
}

export async function insertSchedule(database: Queryable, schedule: NewSchedule): Promise<void> {
  const { id, name, filter, cron, keep, ownerId, ownerName, now, nextAt } = schedule
  await rowsOf(
    database,
    sql`insert into export_schedule (id, name, export, filter, cron, keep, enabled, owner_id, owner_name, created_at, next_at, runs_until)
      values (${id}::uuid, ${name}, ${schedule.export}, ${filter}, ${cron}, ${keep}, true, ${ownerId}, ${ownerName}, ${now}, ${nextAt}, ${now})`,
  )
}

/** Which schedule, and of whom: nobody changes another person's. */
export interface OwnedSchedule {
  readonly id: string
  readonly ownerId: string
}

/** Turns a schedule off or on; what was due meanwhile is not made up for. False when there is no such schedule. */
export async function enableSchedule(
  database: Queryable,
  { id, ownerId }: OwnedSchedule,
  {
    nextAt,
    enabled,
    now,
  }: { readonly nextAt: Date | null; readonly enabled: boolean; readonly now: Date },
): Promise<boolean> {
  const changed = await rowsOf(
    database,
    sql`update export_schedule set enabled = ${enabled}, next_at = ${nextAt}, runs_until = ${now}
      where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return changed.length === 1
}

export async function deleteSchedule(
  database: Queryable,
  { id, ownerId }: OwnedSchedule,
): Promise<boolean> {
  const gone = await rowsOf(
    database,
    sql`delete from export_schedule where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return gone.length === 1
}

/** Has a file made soon, beside those of the schedule. */
export async function addFileNow(
  database: Queryable,
  { id, ownerId }: OwnedSchedule,
  now: Date,
): Promise<boolean> {
  const added = await rowsOf(
    database,
    sql`insert into export_file (id, schedule_id, state, due_at, next_at, account_ids)
      select gen_random_uuid(), id, 'waiting', ${now}, ${now}, '{}' from export_schedule
      where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return added.length === 1
}

interface DueSchedule {
  readonly id: string
  readonly cron: string
  readonly nextAt: Date
}

/** Adds a file for each schedule whose time has come, or after a run that was published since. Any number of workers may ask. */
export async function addDueFiles(
  pool: pg.Pool,
  now: Date,
  nextTime: (cron: string, after: Date) => Date,
): Promise<number> {
  const afterRuns = await pool.query(
    sql`with newest as (
      select published_at from run where published_at is not null order by published_at desc limit 1
    ), due as (
      select s.id, n.published_at from export_schedule s, newest n
      where s.enabled and s.cron is null and s.runs_until < n.published_at for update of s skip locked
    ), moved as (
      update export_schedule s set runs_until = due.published_at from due where s.id = due.id
    )
    insert into export_file (id, schedule_id, state, due_at, next_at, account_ids)
    select gen_random_uuid(), id, 'waiting', published_at, ${now}, '{}' from due`,
  )
  const timed = await transaction(pool, async (tx) => {
    const due = await rowsOf<DueSchedule>(
      tx,
      sql`select id, cron, next_at as "nextAt" from export_schedule
        where enabled and cron is not null and next_at <= ${now} for update skip locked`,
    )
    for (const { id, cron, nextAt } of due) {
      await tx.query(
        sql`insert into export_file (id, schedule_id, state, due_at, next_at, account_ids)
          values (gen_random_uuid(), ${id}::uuid, 'waiting', ${nextAt}, ${now}, '{}')`,
      )
      await tx.query(
        sql`update export_schedule set next_at = ${nextTime(cron, now)} where id = ${id}::uuid`,
      )
    }
    return due.length
  })
  return (afterRuns.rowCount ?? 0) + timed
}

/** Marks a person's failed files as seen. */
export async function seeFailedFiles(pool: pg.Pool, ownerId: string, now: Date): Promise<void> {
  await pool.query(
    sql`update export_file f set seen_at = ${now} from export_schedule s
      where s.id = f.schedule_id and s.owner_id = ${ownerId} and f.state = 'failed' and f.seen_at is null`,
  )
}
