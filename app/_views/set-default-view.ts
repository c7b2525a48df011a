'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { VIEW_PAGES, type ViewPage } from '#lib/core/views/saved-view.ts'
import { audited } from '#lib/db/write/audited.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import { preferencesOf } from './preferences-of.ts'

const input = z.object({
  page: z.enum(Object.keys(VIEW_PAGES) as [ViewPage, ...ViewPage[]]),
  id: z.uuid().nullable(),
})

/** The view that a list opens with for oneself; null for none. */
export async function setDefaultView(page: string, id: string | null): Promise<void> {
  const who = await requirePermission('read')
  if (!input.safeParse({ page, id }).success) return
  const { [page]: _former, ...rest } = (await preferencesOf())['default-views'] ?? {}
  const value = id === null ? rest : { ...rest, [page]: id }
  const now = new Date()
  const detail = { page, view: id }
  const deed = { action: 'setting-changed', target: 'default-views', detail, now } as const
  const entry = await auditEntryOf(who, deed)
  await audited(database(), async (tx) => ({
    result: await savePreference(tx, { viewerId: who.id, name: 'default-views', value, now }),
    entry,
  }))
  revalidatePath('/', 'layout')
}
