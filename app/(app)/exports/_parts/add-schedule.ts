'use server'

import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { fieldProblems } from '#app/_ui/form/field-problems.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { scheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { audited } from '#lib/db/write/audited.ts'
import { type CreatedSchedule, createSchedule } from '#lib/schedules/create-schedule.ts'

const NAMES = ['name', 'export', 'filter', 'cron', 'keep'] as const

/** Makes a schedule of what the form says, and leads to its page. */
export async function addSchedule(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('export')
  const field = fieldsOf(form)
  const read = scheduleInput.safeParse(Object.fromEntries(NAMES.map((name) => [name, field(name)])))
  if (!read.success) return { problem: null, fields: fieldProblems(read.error) }
  const now = new Date()
  const detail = { ...read.data, cron: read.data.cron ?? 'after each run' }
  const made = await audited<CreatedSchedule>(database(), async (tx) => {
    const result = await createSchedule(tx, { owner: viewer, input: read.data, now })
    if (!result.ok) return { result, entry: null }
    const deed = { action: 'export-scheduled', target: result.id, detail, now } as const
    return { result, entry: await auditEntryOf(viewer, deed) }
  })
  if (!made.ok) return { problem: null, fields: { [made.field]: made.problem } }
  redirect(`/exports/${made.id}`)
}
