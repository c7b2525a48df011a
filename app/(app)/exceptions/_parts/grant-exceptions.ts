'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { grantException } from '#lib/assess/exceptions.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { viewerName } from '#lib/auth/viewer-name.ts'
import { AppError } from '#lib/errors.ts'
import { parseGrant } from './parse-grant.ts'

/** Grants what the form asks for, one exception a place; in effect at once. Leads to the list when all are granted. */
export async function grantExceptions(_: FormState, form: FormData): Promise<FormState> {
  const now = new Date()
  const parsed = parseGrant(form, now)
  if (!parsed.ok) return parsed.state
  const [scope, by] = await Promise.all([viewerScope(), viewerName()])
  let findings = 0
  try {
    for (const input of parsed.inputs) {
      const ask = { id: randomUUID(), input, by, now }
      findings += await grantException(scope, { pool: database() }, ask)
    }
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message, fields: {} }
    throw error
  }
  redirect(`/exceptions?granted=${parsed.inputs.length}&findings=${findings}`)
}
