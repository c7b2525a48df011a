'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { audited } from '#lib/db/write/audited.ts'
import { deleteSavedView } from '#lib/db/write/saved-views.ts'
import { VIEW_GONE, type ViewAnswer } from './view-answer.ts'

/** Deletes one's own view. Whoever has it pinned or as default opens the list without it. */
export async function removeView(id: string): Promise<ViewAnswer> {
  const who = await requirePermission('read')
  if (!z.uuid().safeParse(id).success) return VIEW_GONE
  const asked = { id, ownerId: who.id }
  const done = await audited(database(), async (tx) => {
    const gone = await deleteSavedView(tx, asked)
    if (gone === null) return { result: false, entry: null }
    const deed = {
      action: 'view-removed',
      target: id,
      detail: { ...gone },
      now: new Date(),
    } as const
    return { result: true, entry: await auditEntryOf(who, deed) }
  })
  revalidatePath('/', 'layout')
  return done ? { ok: true, id } : VIEW_GONE
}
