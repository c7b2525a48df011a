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

/** Keeps a query that is too long for an address. Returns the id that stands for it. */
export async function keepLongQuery(page: string, query: string): Promise<string> {
  const { id: ownerId, name: ownerName } = await requirePermission('read')
  const asked = input.parse({ page, query })
  const id = randomUUID()
  const kept = viewQuery(new URLSearchParams(asked.query))
  await insertSavedView(
    database(),
    { id, page: asked.page, name: '', query: kept, kind: 'link', ownerId, ownerName },
    new Date(),
  )
  return id
}
