'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { endException } from '#lib/assess/exceptions.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AppError } from '#lib/errors.ts'

/** Ends exceptions that were just granted. Returns how many findings are open again. */
export async function undoAccept(asked: readonly string[]): Promise<number> {
  const who = await requirePermission('accept-risk')
  const ids = z.array(z.guid()).max(100).safeParse(asked)
  let opened = 0
  for (const id of ids.data ?? []) {
    const now = new Date()
    const deed = { action: 'exception-ended', target: id, detail: { undone: true }, now } as const
    const ask = { id, by: who.name, now, entry: await auditEntryOf(who, deed) }
    opened += await endException(who.scope, { pool: database() }, ask).catch((error: unknown) => {
      // Somebody has ended it meanwhile, or it is none of the caller's.
      if (error instanceof AppError) return 0
      throw error
    })
  }
  revalidatePath('/findings', 'layout')
  return opened
}
