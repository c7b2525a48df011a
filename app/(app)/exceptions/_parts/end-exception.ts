'use server'

import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { endException } from '#lib/assess/exceptions.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AppError } from '#lib/errors.ts'

/** Ends an exception: what it covered is open again at once. */
export async function endOne(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('accept-risk')
  const now = new Date()
  let findings = 0
  try {
    const id = fieldsOf(form)('id')
    const deed = { action: 'exception-ended', target: id, detail: {}, now } as const
    const entry = await auditEntryOf(viewer, deed)
    const ask = { id, by: viewer.name, now, entry }
    findings = await endException(viewer.scope, { pool: database() }, ask)
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message, fields: {} }
    throw error
  }
  redirect(`/exceptions?ended=1&findings=${findings}`)
}
