'use server'

import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { scheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { audited } from '#lib/db/write/audited.ts'
import { type CreatedSchedule, createSchedule } from '#lib/schedules/create-schedule.ts'
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
  const detail = { ...read.data, cron: read.data.cron ?? 'after each run' }
  const made = await audited<CreatedSchedule>(database(), async (tx) => {
    const result = await createSchedule(tx, { owner: viewer, input: read.data, now })
    if (!result.ok) return { result, entry: null }
    const deed = { action: 'export-scheduled', target: result.id, detail, now } as const
    return { result, entry: await auditEntryOf(viewer, deed) }
  })
  if (!made.ok) return { ...FRESH_SCHEDULE, fields: { [made.field]: made.problem }, values }
  redirect(`/exports/${made.id}`)
}
