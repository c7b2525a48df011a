'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { notifying } from '#app/_data/notifying.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import {
  addTestDelivery,
  deleteNotificationRule,
  enableNotificationRule,
  saltNotificationRule,
} from '#lib/db/write/notification-rules.ts'
import { newSalt } from '#lib/notify/create-rule.ts'
import { webhookSecret } from '#lib/notify/webhook-secret.ts'
import { FRESH_RULE, type RuleState } from './rule-state.ts'

const GONE: RuleState = { ...FRESH_RULE, problem: 'There is no such rule of yours any more.' }

/** Sends a test notice soon: the worker takes it within seconds. */
export async function testRule(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, id } = await asked(form)
  const whose = { id, ownerId: viewer.id }
  if (!(await addTestDelivery(database(), whose, new Date()))) return GONE
  await record(viewer, id, { action: 'notification-changed', change: 'test notice' })
  revalidatePath(`/notifications/${id}`)
  return FRESH_RULE
}

export async function switchRule(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, id } = await asked(form)
  const enabled = form.get('enabled') === 'yes'
  const whose = { id, ownerId: viewer.id }
  if (!(await enableNotificationRule(database(), whose, { enabled, now: new Date() }))) return GONE
  await record(viewer, id, {
    action: 'notification-changed',
    change: enabled ? 'turned on' : 'turned off',
  })
  revalidatePath(`/notifications/${id}`)
  return FRESH_RULE
}

/** Gives a rule another secret, and shows it this once. */
export async function renewSecret(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, id } = await asked(form)
  const { key } = notifying()
  const salt = newSalt()
  if (!(await saltNotificationRule(database(), { id, ownerId: viewer.id }, salt))) return GONE
  await record(viewer, id, { action: 'notification-changed', change: 'another key for signatures' })
  return { ...FRESH_RULE, made: { id, secret: webhookSecret(key, salt) } }
}

export async function removeRule(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, id } = await asked(form)
  if (!(await deleteNotificationRule(database(), { id, ownerId: viewer.id }))) return GONE
  await record(viewer, id, { action: 'notification-removed', change: 'removed' })
  redirect('/notifications?removed=1')
}

async function asked(form: FormData) {
  const viewer = await requirePermission('export')
  return { viewer, id: String(form.get('id') ?? '') }
}

async function record(
  viewer: Viewer,
  target: string,
  { action, change }: { readonly action: AuditAction; readonly change: string },
): Promise<void> {
  const deed = { action, target, detail: { change }, now: new Date() }
  await appendAudit(database(), await auditEntryOf(viewer, deed))
}
