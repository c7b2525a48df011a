'use server'

import { audited } from '#app/_data/audited.ts'
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
  const read = notificationInput.safeParse(Object.fromEntries(form))
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => [String(path[0]), message])
    return { ...FRESH_RULE, fields: Object.fromEntries(issues) }
  }
  try {
    const made = await createRule(notifying(), { owner: viewer, input: read.data })
    if (!made.ok) return { ...FRESH_RULE, fields: { [made.field]: made.problem } }
    const { name, filter, timing, url } = read.data
    const detail = { name, filter, timing, host: new URL(url).host }
    const entry = { action: 'notification-added', target: made.id, detail } as const
    await appendAudit(database(), await audited(viewer, entry))
    return { ...FRESH_RULE, made: { id: made.id, secret: made.secret } }
  } catch (error) {
    if (error instanceof AppError) return { ...FRESH_RULE, problem: error.message }
    throw error
  }
}
