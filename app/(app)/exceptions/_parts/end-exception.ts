'use server'

import { redirect } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { endException } from '#lib/assess/exceptions.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { viewerName } from '#lib/auth/viewer-name.ts'
import { AppError } from '#lib/errors.ts'

/** Ends an exception: what it covered is open again at once. */
export async function endOne(_: FormState, form: FormData): Promise<FormState> {
  const [scope, by] = await Promise.all([viewerScope(), viewerName()])
  let findings = 0
  try {
    const id = String(form.get('id') ?? '')
    findings = await endException(scope, { pool: database() }, { id, by, now: new Date() })
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message, fields: {} }
    throw error
  }
  redirect(`/exceptions?ended=1&findings=${findings}`)
}
