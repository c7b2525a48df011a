'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { grantException } from '#lib/assess/exceptions.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AppError } from '#lib/errors.ts'
import { grantDeed } from './grant-deed.ts'
import { parseGrant } from './parse-grant.ts'

/** Grants what the form asks for, one exception a place; in effect at once. Leads to the list when all are granted. */
export async function grantExceptions(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requirePermission('accept-risk')
  const now = new Date()
  const parsed = parseGrant(form, now)
  if (!parsed.ok) return parsed.state
  let findings = 0
  try {
    for (const input of parsed.inputs) {
      const id = randomUUID()
      const entry = await auditEntryOf(viewer, grantDeed(id, input, now))
      const ask = { id, input, by: viewer.name, now, entry }
      findings += await grantException(viewer.scope, { pool: database() }, ask)
    }
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message, fields: {} }
    throw error
  }
  redirect(`/exceptions?granted=${parsed.inputs.length}&findings=${findings}`)
}
