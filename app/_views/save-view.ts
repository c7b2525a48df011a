'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewInput, viewQuery } from '#lib/core/views/saved-view.ts'
import { insertSavedView } from '#lib/db/write/saved-views.ts'
import type { ViewAnswer } from './view-answer.ts'

/** Keeps a list under a name, for oneself or for everybody. */
export async function saveView(asked: z.input<typeof viewInput>): Promise<ViewAnswer> {
  const { id: ownerId, name: ownerName } = await requirePermission('read')
  const parsed = viewInput.safeParse(asked)
  if (!parsed.success) return { ok: false, problem: parsed.error.issues[0]?.message ?? '' }
  const query = viewQuery(new URLSearchParams(parsed.data.query))
  const view = { ...parsed.data, query, id: randomUUID(), ownerId, ownerName }
  await insertSavedView(database(), view, new Date())
  revalidatePath('/', 'layout')
  return { ok: true, id: view.id }
}
