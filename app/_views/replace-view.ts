'use server'

import { revalidatePath } from 'next/cache'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewInput, viewQuery } from '#lib/core/views/saved-view.ts'
import { readSavedView } from '#lib/db/read/list-saved-views.ts'
import { updateSavedView } from '#lib/db/write/saved-views.ts'
import { VIEW_GONE, type ViewAnswer } from './view-answer.ts'

/** Lets one's own view mean another query. */
export async function replaceView(id: string, query: string): Promise<ViewAnswer> {
  const { id: viewerId } = await requirePermission('read')
  const known = await readSavedView(database(), { id, viewerId })
  if (known === null) return VIEW_GONE
  const { query: long } = viewInput.pick({ query: true }).parse({ query })
  const change = { ...known, query: viewQuery(new URLSearchParams(long)), now: new Date() }
  const done = await updateSavedView(database(), { ...change, ownerId: viewerId })
  revalidatePath('/', 'layout')
  return done ? { ok: true, id } : VIEW_GONE
}
