import { randomUUID } from 'node:crypto'
import type { ScheduleInput } from '#lib/core/schedules/export-schedule.ts'
import type { Queryable } from '#lib/db/read/queryable.ts'
import { insertSchedule } from '#lib/db/write/export-schedules.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { filterOf } from '#lib/export/start-export.ts'
import { cronProblem, nextTime } from './next-time.ts'

export type CreatedSchedule =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly field: 'export' | 'filter' | 'cron'; readonly problem: string }

interface ScheduleAsk {
  readonly owner: { readonly id: string; readonly name: string }
  readonly input: ScheduleInput
  readonly now: Date
}

export async function createSchedule(
  database: Queryable,
  { owner, input, now }: ScheduleAsk,
): Promise<CreatedSchedule> {
  const table = exportNamed(input.export)
  if (table === null) return { ok: false, field: 'export', problem: 'There is no such file.' }
  const query = new URLSearchParams(input.filter)
  const prepared = table.prepare(query, now)
  if (!prepared.ok) return { ok: false, field: 'filter', problem: prepared.problem }
  const problem = input.cron === null ? null : cronProblem(input.cron, now)
  if (problem !== null) return { ok: false, field: 'cron', problem }
  const id = randomUUID()
  const filter = filterOf(table, query)
  const nextAt = input.cron === null ? null : nextTime(input.cron, now)
  await insertSchedule(database, {
    ...input,
    filter,
    id,
    ownerId: owner.id,
    ownerName: owner.name,
    now,
    nextAt,
  })
  return { ok: true, id }
}
