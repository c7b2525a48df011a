'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { deleteSavedView } from '#lib/db/write/saved-views.ts'
import { VIEW_GONE, type ViewAnswer } from './view-answer.ts'

/** Deletes one's own view. Whoever has it pinned or as default opens the list without it. */
export async function removeView(id: string): Promise<ViewAnswer> {
  const { id: ownerId } = await requirePermission('read')
  const done = await deleteSavedView(database(), { id: z.uuid().parse(id), ownerId })
  revalidatePath('/', 'layout')
  return done ? { ok: true, id } : VIEW_GONE
}
