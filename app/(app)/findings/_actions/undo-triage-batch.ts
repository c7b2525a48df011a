'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { undoTriage } from '#lib/triage/undo-triage.ts'

/** Takes one's own triage back. Says how many findings were meant, and how many are as they were again. */
export async function undoTriageBatch(
  batch: string,
): Promise<{ readonly acted: number; readonly undone: number }> {
  const who = await requirePermission('triage')
  const now = new Date()
  const asked = z.uuid().safeParse(batch)
  if (!asked.success) return { acted: 0, undone: 0 }
  const deed = { action: 'finding-triaged', target: asked.data, detail: {}, now } as const
  const entry = await auditEntryOf(who, deed)
  const result = await undoTriage(
    who.scope,
    { pool: database() },
    { batch: asked.data, undoBatch: randomUUID(), actor: who, now, entry },
  )
  revalidatePath('/findings', 'layout')
  return result
}
