'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { notifying } from '#app/_data/notifying.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { auditedIf } from '#lib/db/write/audited.ts'
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
  const { viewer, whose } = await asked(form)
  const entry = await changeOf(viewer, whose.id, 'test notice')
  const done = await auditedIf(database(), entry, (tx) => addTestDelivery(tx, whose, entry.at))
  if (!done) return GONE
  revalidatePath(`/notifications/${whose.id}`)
  return FRESH_RULE
}

export async function switchRule(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, whose } = await asked(form)
  const enabled = fieldsOf(form)('enabled') === 'yes'
  const entry = await changeOf(viewer, whose.id, enabled ? 'turned on' : 'turned off')
  const done = await auditedIf(database(), entry, (tx) =>
    enableNotificationRule(tx, whose, { enabled, now: entry.at }),
  )
  if (!done) return GONE
  revalidatePath(`/notifications/${whose.id}`)
  return FRESH_RULE
}

/** Gives a rule another secret, and shows it this once. */
export async function renewSecret(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, whose } = await asked(form)
  const { key } = notifying()
  const salt = newSalt()
  const entry = await changeOf(viewer, whose.id, 'another key for signatures')
  const done = await auditedIf(database(), entry, (tx) => saltNotificationRule(tx, whose, salt))
  if (!done) return GONE
  return { ...FRESH_RULE, made: { id: whose.id, secret: webhookSecret(key, salt) } }
}

export async function removeRule(_: RuleState, form: FormData): Promise<RuleState> {
  const { viewer, whose } = await asked(form)
  const changed = await changeOf(viewer, whose.id, 'removed')
  const entry = { ...changed, action: 'notification-removed' } as const
  if (!(await auditedIf(database(), entry, (tx) => deleteNotificationRule(tx, whose)))) return GONE
  redirect('/notifications?removed=1')
}

async function asked(form: FormData) {
  const viewer = await requirePermission('export')
  return { viewer, whose: { id: fieldsOf(form)('id'), ownerId: viewer.id } }
}

const changeOf = (viewer: Viewer, target: string, change: string): Promise<AuditEntry> =>
  auditEntryOf(viewer, {
    action: 'notification-changed',
    target,
    detail: { change },
    now: new Date(),
  })
