import type { FileState } from '#lib/core/schedules/export-schedule.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

export interface ScheduleRow {
  readonly id: string
  readonly name: string
  readonly export: string
  readonly filter: string
  readonly cron: string | null
  readonly keep: number
  readonly enabled: boolean
  readonly nextAt: Date | null
  readonly last: { readonly state: FileState; readonly dueAt: string } | null
}

/** A person's schedules, the newest first. Nobody reads another's: they are no part of the accounts' data. */
export const listExportSchedules = (
  ownerId: string,
  database: Queryable,
): Promise<readonly ScheduleRow[]> =>
  rowsOf<ScheduleRow>(
    database,
    sql`select ${SCHEDULE} from export_schedule s where s.owner_id = ${ownerId} order by s.created_at desc, s.id limit 200`,
  )

export const readExportSchedule = (
  ownerId: string,
  database: Queryable,
  id: string,
): Promise<ScheduleRow | null> =>
  rowOf<ScheduleRow>(
    database,
    sql`select ${SCHEDULE} from export_schedule s where s.owner_id = ${ownerId} and s.id::text = ${id}`,
  )

const SCHEDULE: Sql = sql`s.id, s.name, s.export, s.filter, s.cron, s.keep, s.enabled, s.next_at as "nextAt",
  (select json_build_object('state', f.state, 'dueAt', f.due_at) from export_file f
    where f.schedule_id = s.id order by f.due_at desc limit 1) as last`

export interface FileRow {
  readonly id: string
  readonly state: FileState
  readonly dueAt: Date
  readonly finishedAt: Date | null
  readonly attempts: number
  readonly fileName: string | null
  readonly bytes: number | null
  readonly rows: number | null
  readonly sha256: string | null
  readonly problem: string | null
  readonly everything: boolean
  readonly accountIds: readonly string[]
}

const FILE: Sql = sql`f.id, f.state, f.due_at as "dueAt", f.finished_at as "finishedAt", f.attempts, f.file_name as "fileName",
  f.bytes::float8 as bytes, (f.manifest ->> 'rows')::float8 as rows, f.manifest ->> 'sha256' as sha256, f.problem, f.everything,
  f.account_ids as "accountIds"`

/** What came of a person's schedule, the newest first. */
export const listExportFiles = (
  ownerId: string,
  database: Queryable,
  { scheduleId, size }: { readonly scheduleId: string; readonly size: number },
): Promise<readonly FileRow[]> =>
  rowsOf<FileRow>(
    database,
    sql`select ${FILE} from export_file f join export_schedule s on s.id = f.schedule_id
      where s.owner_id = ${ownerId} and s.id::text = ${scheduleId} order by f.due_at desc, f.id limit ${size}`,
  )

/** A file that is whole, of a person's schedule. */
export const readExportFile = (
  ownerId: string,
  database: Queryable,
  id: string,
): Promise<(FileRow & { readonly manifest: object }) | null> =>
  rowOf<FileRow & { readonly manifest: object }>(
    database,
    sql`select ${FILE}, f.manifest from export_file f join export_schedule s on s.id = f.schedule_id
      where s.owner_id = ${ownerId} and f.id::text = ${id} and f.state = 'done'`,
  )
