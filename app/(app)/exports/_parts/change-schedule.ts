'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { type FormState, FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { readExportSchedule } from '#lib/db/read/list-export-schedules.ts'
import { auditedIf } from '#lib/db/write/audited.ts'
import { addFileNow, deleteSchedule, enableSchedule } from '#lib/db/write/export-schedules.ts'
import { nextTime } from '#lib/schedules/next-time.ts'

const GONE: FormState = {
  ...FRESH_FORM,
  problem: 'There is no such schedule of yours any more.',
}

/** Has the file made now, beside those of the schedule. */
export async function makeNow(_: FormState, form: FormData): Promise<FormState> {
  const { viewer, id } = await asked(form)
  const entry = await entryOf(viewer, id, 'export-schedule-changed', 'a file at once')
  const whose = { id, ownerId: viewer.id }
  if (!(await auditedIf(database(), entry, (tx) => addFileNow(tx, whose, entry.at)))) return GONE
  revalidatePath(`/exports/${id}`)
  return FRESH_FORM
}

export async function switchSchedule(_: FormState, form: FormData): Promise<FormState> {
  const { viewer, id } = await asked(form)
  const enabled = fieldsOf(form)('enabled') === 'yes'
  const schedule = await readExportSchedule(viewer.id, database(), id)
  if (schedule === null) return GONE
  const change = enabled ? 'turned on' : 'turned off'
  const entry = await entryOf(viewer, id, 'export-schedule-changed', change)
  const now = entry.at
  const nextAt = schedule.cron === null || !enabled ? null : nextTime(schedule.cron, now)
  const done = await auditedIf(database(), entry, (tx) =>
    enableSchedule(tx, { id, ownerId: viewer.id }, { nextAt, enabled, now }),
  )
  if (!done) return GONE
  revalidatePath(`/exports/${id}`)
  return FRESH_FORM
}

export async function removeSchedule(_: FormState, form: FormData): Promise<FormState> {
  const { viewer, id } = await asked(form)
  const entry = await entryOf(viewer, id, 'export-schedule-removed', 'removed with its files')
  const whose = { id, ownerId: viewer.id }
  if (!(await auditedIf(database(), entry, (tx) => deleteSchedule(tx, whose)))) return GONE
  redirect('/exports?removed=1')
}

async function asked(form: FormData) {
  const viewer = await requirePermission('export')
  return { viewer, id: fieldsOf(form)('id') }
}

const entryOf = (
  viewer: Viewer,
  target: string,
  ...[action, change]: readonly [AuditAction, string]
): Promise<AuditEntry> =>
  auditEntryOf(viewer, { action, target, detail: { change }, now: new Date() })
