'use server'

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { VIEW_PAGES, type ViewPage, viewInput, viewQuery } from '#lib/core/views/saved-view.ts'
import { insertSavedView } from '#lib/db/write/saved-views.ts'

const input = viewInput.pick({ query: true }).extend({
  page: z.enum(Object.keys(VIEW_PAGES) as [ViewPage, ...ViewPage[]]),
})

/** What `view=` takes for none. */
const NO_VIEW = 'none'

/** Keeps a query that is too long for an address. Returns the id that stands for it, or `none` for what is no query of a list. */
export async function keepLongQuery(page: string, query: string): Promise<string> {
  const { id: ownerId, name: ownerName } = await requirePermission('read')
  const asked = input.safeParse({ page, query })
  if (!asked.success) return NO_VIEW
  const id = randomUUID()
  const kept = viewQuery(new URLSearchParams(asked.data.query))
  await insertSavedView(
    database(),
    { id, page: asked.data.page, name: '', query: kept, kind: 'link', ownerId, ownerName },
    new Date(),
  )
  return id
}
