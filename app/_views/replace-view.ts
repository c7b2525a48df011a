'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewInput, viewQuery } from '#lib/core/views/saved-view.ts'
import { readSavedView } from '#lib/db/read/list-saved-views.ts'
import { auditedIf } from '#lib/db/write/audited.ts'
import { updateSavedView } from '#lib/db/write/saved-views.ts'
import { VIEW_GONE, type ViewAnswer } from './view-answer.ts'

/** Lets one's own view mean another query. */
export async function replaceView(id: string, asked: string): Promise<ViewAnswer> {
  const who = await requirePermission('read')
  if (!z.uuid().safeParse(id).success) return VIEW_GONE
  const known = await readSavedView(who.scope, database(), { id, viewerId: who.id })
  if (known === null) return VIEW_GONE
  const read = viewInput.pick({ query: true }).safeParse({ query: asked })
  if (!read.success) return VIEW_GONE
  const now = new Date()
  const query = viewQuery(new URLSearchParams(read.data.query))
  const change = { ...known, query, ownerId: who.id, now }
  const { name, page, kind } = known
  const deed = { action: 'view-changed', target: id, detail: { name, page, kind }, now } as const
  const entry = await auditEntryOf(who, deed)
  const done = await auditedIf(database(), entry, (tx) => updateSavedView(tx, change))
  revalidatePath('/', 'layout')
  return done ? { ok: true, id } : VIEW_GONE
}
