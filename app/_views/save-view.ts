'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewInput, viewQuery } from '#lib/core/views/saved-view.ts'
import { audited } from '#lib/db/write/audited.ts'
import { insertSavedView } from '#lib/db/write/saved-views.ts'
import type { ViewAnswer } from './view-answer.ts'

/** Keeps a list under a name, for oneself or for everybody. */
export async function saveView(asked: z.input<typeof viewInput>): Promise<ViewAnswer> {
  const who = await requirePermission('read')
  const parsed = viewInput.safeParse(asked)
  if (!parsed.success)
    return { ok: false, problem: parsed.error.issues[0]?.message ?? 'This view cannot be read.' }
  const query = viewQuery(new URLSearchParams(parsed.data.query))
  const whose = { ownerId: who.id, ownerName: who.name }
  const view = { ...parsed.data, query, id: randomUUID(), ...whose }
  const { name, page, kind } = view
  const now = new Date()
  const deed = { action: 'view-saved', target: view.id, detail: { name, page, kind }, now } as const
  const entry = await auditEntryOf(who, deed)
  await audited(database(), async (tx) => ({
    result: await insertSavedView(tx, view, now),
    entry,
  }))
  revalidatePath('/', 'layout')
  return { ok: true, id: view.id }
}
