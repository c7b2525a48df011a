'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import { readExportSchedule } from '#lib/db/read/list-export-schedules.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { addFileNow, deleteSchedule, enableSchedule } from '#lib/db/write/export-schedules.ts'
import { nextTime } from '#lib/schedules/next-time.ts'
import { FRESH_SCHEDULE, type ScheduleState } from './schedule-state.ts'

const GONE: ScheduleState = {
  ...FRESH_SCHEDULE,
  problem: 'There is no such schedule of yours any more.',
}

/** Has the file made now, beside those of the schedule. */
export async function makeNow(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const { viewer, id } = await asked(form)
  if (!(await addFileNow(database(), { id, ownerId: viewer.id }, new Date()))) return GONE
  revalidatePath(`/exports/${id}`)
  return FRESH_SCHEDULE
}

export async function switchSchedule(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const { viewer, id } = await asked(form)
  const enabled = form.get('enabled') === 'yes'
  const now = new Date()
  const schedule = await readExportSchedule(viewer.id, database(), id)
  if (schedule === null) return GONE
  const nextAt = schedule.cron === null || !enabled ? null : nextTime(schedule.cron, now)
  await enableSchedule(database(), { id, ownerId: viewer.id }, { nextAt, enabled, now })
  await record(viewer, id, 'export-schedule-changed', enabled ? 'turned on' : 'turned off')
  revalidatePath(`/exports/${id}`)
  return FRESH_SCHEDULE
}

export async function removeSchedule(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const { viewer, id } = await asked(form)
  if (!(await deleteSchedule(database(), { id, ownerId: viewer.id }))) return GONE
  await record(viewer, id, 'export-schedule-removed', 'removed with its files')
  redirect('/exports?removed=1')
}

async function asked(form: FormData) {
  const viewer = await requirePermission('export')
  return { viewer, id: String(form.get('id') ?? '') }
}

async function record(
  viewer: Viewer,
  target: string,
  ...[action, change]: readonly [AuditAction, string]
): Promise<void> {
  const deed = { action, target, detail: { change }, now: new Date() }
  await appendAudit(database(), await auditEntryOf(viewer, deed))
}
