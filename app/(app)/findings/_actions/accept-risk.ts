'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { grantException } from '#lib/assess/exceptions.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AppError } from '#lib/errors.ts'
import { grantDeed } from '../../exceptions/_parts/grant-deed.ts'
import { parseGrant } from '../../exceptions/_parts/parse-grant.ts'

export interface Accepted {
  /** What is wrong as a whole; null when nothing is. */
  readonly problem: string | null
  /** By field, what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
  /** The exceptions that were granted, before something went wrong too. */
  readonly ids: readonly string[]
  readonly covered: number
}

/** Accepts a risk for a time, in effect at once: an exception for each place that the form names. */
export async function acceptRisk(form: FormData): Promise<Accepted> {
  const who = await requirePermission('accept-risk')
  const now = new Date()
  const parsed = parseGrant(form, now)
  if (!parsed.ok) return { ...parsed.state, ids: [], covered: 0 }
  const ids: string[] = []
  let covered = 0
  try {
    for (const input of parsed.inputs) {
      const id = randomUUID()
      const entry = await auditEntryOf(who, grantDeed(id, input, now))
      const ask = { id, input, by: who.name, now, entry }
      covered += await grantException(who.scope, { pool: database() }, ask)
      ids.push(id)
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { problem: error.message, fields: {}, ids, covered }
  }
  revalidatePath('/findings', 'layout')
  return { problem: null, fields: {}, ids, covered }
}
