'use server'

import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { notifying } from '#app/_data/notifying.ts'
import { fieldProblems } from '#app/_ui/form/field-problems.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { type NotificationInput, notificationInput } from '#lib/core/notify/notification-rule.ts'
import { audited } from '#lib/db/write/audited.ts'
import { AppError } from '#lib/errors.ts'
import { type CreatedRule, createRule } from '#lib/notify/create-rule.ts'
import { FRESH_RULE, type RuleState } from './rule-state.ts'

const NAMES = ['name', 'filter', 'timing', 'url'] as const

/** Makes a rule of what the form says; its secret is in the answer and never again. */
export async function addRule(_: RuleState, form: FormData): Promise<RuleState> {
  const viewer = await requirePermission('export')
  const field = fieldsOf(form)
  const given = Object.fromEntries(NAMES.map((name) => [name, field(name)]))
  const read = notificationInput.safeParse(given)
  if (!read.success) return { ...FRESH_RULE, fields: fieldProblems(read.error) }
  try {
    const made = await makeRule(viewer, read.data)
    if (!made.ok) return { ...FRESH_RULE, fields: { [made.field]: made.problem } }
    return { ...FRESH_RULE, made: { id: made.id, secret: made.secret } }
  } catch (error) {
    if (error instanceof AppError) return { ...FRESH_RULE, problem: error.message }
    throw error
  }
}

const makeRule = (viewer: Viewer, input: NotificationInput): Promise<CreatedRule> =>
  audited<CreatedRule>(database(), async (tx) => {
    const result = await createRule(tx, notifying(), { owner: viewer, input })
    if (!result.ok) return { result, entry: null }
    const { name, filter, timing, url } = input
    const detail = { name, filter, timing, host: new URL(url).host }
    const deed = {
      action: 'notification-added',
      target: result.id,
      detail,
      now: new Date(),
    } as const
    return { result, entry: await auditEntryOf(viewer, deed) }
  })
