'use server'

import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { notifying } from '#app/_data/notifying.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { notificationInput } from '#lib/core/notify/notification-rule.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { AppError } from '#lib/errors.ts'
import { createRule } from '#lib/notify/create-rule.ts'
import { FRESH_RULE, type RuleState } from './rule-state.ts'

/** Makes a rule of what the form says; its secret is in the answer and never again. */
export async function addRule(_: RuleState, form: FormData): Promise<RuleState> {
  const viewer = await requirePermission('export')
  const values = {
    name: textOf(form, 'name'),
    url: textOf(form, 'url'),
    timing: textOf(form, 'timing'),
  }
  const read = notificationInput.safeParse(Object.fromEntries(form))
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => [String(path[0]), message])
    return { ...FRESH_RULE, fields: Object.fromEntries(issues), values }
  }
  try {
    const made = await createRule(notifying(), { owner: viewer, input: read.data })
    if (!made.ok) return { ...FRESH_RULE, fields: { [made.field]: made.problem }, values }
    const { name, filter, timing, url } = read.data
    const detail = { name, filter, timing, host: new URL(url).host }
    const deed = { action: 'notification-added', target: made.id, detail, now: new Date() } as const
    await appendAudit(database(), await auditEntryOf(viewer, deed))
    return { ...FRESH_RULE, made: { id: made.id, secret: made.secret } }
  } catch (error) {
    if (error instanceof AppError) return { ...FRESH_RULE, problem: error.message, values }
    throw error
  }
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '')
