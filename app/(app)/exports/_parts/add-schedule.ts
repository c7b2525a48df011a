'use server'

import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { scheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { createSchedule } from '#lib/schedules/create-schedule.ts'
import { FRESH_SCHEDULE, type ScheduleState } from './schedule-state.ts'

const NAMES = ['name', 'export', 'filter', 'cron', 'keep'] as const

/** Makes a schedule of what the form says, and leads to its page. */
export async function addSchedule(_: ScheduleState, form: FormData): Promise<ScheduleState> {
  const viewer = await requirePermission('export')
  const values = Object.fromEntries(NAMES.map((name) => [name, String(form.get(name) ?? '')]))
  const read = scheduleInput.safeParse(values)
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => [String(path[0]), message])
    return { ...FRESH_SCHEDULE, fields: Object.fromEntries(issues), values }
  }
  const now = new Date()
  const made = await createSchedule(database(), { owner: viewer, input: read.data, now })
  if (!made.ok) return { ...FRESH_SCHEDULE, fields: { [made.field]: made.problem }, values }
  const detail = { ...read.data, cron: read.data.cron ?? 'after each run' }
  const deed = { action: 'export-scheduled', target: made.id, detail, now } as const
  await appendAudit(database(), await auditEntryOf(viewer, deed))
  redirect(`/exports/${made.id}`)
}
