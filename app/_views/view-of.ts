import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { effectiveQuery } from '#lib/core/views/effective-query.ts'
import type { SavedView, ViewPage } from '#lib/core/views/saved-view.ts'
import { readSavedView } from '#lib/db/read/list-saved-views.ts'
import { preferencesOf } from './preferences-of.ts'

export interface AskedView {
  /** What the address means, the view's query included. */
  readonly query: URLSearchParams
  /** The view that it names, or that this list opens with; null for none. */
  readonly view: SavedView | null
  /** Whether it names one that there is not, or that is another's. */
  readonly lost: boolean
}

const read = cache(async (id: string) => {
  const { id: viewerId, scope } = await viewer()
  return readSavedView(scope, database(), { id, viewerId })
})

/** The query that an address of a list means. A bare address opens with the viewer's default view; `view=none` with none. */
export async function viewOf(page: ViewPage, query: URLSearchParams): Promise<AskedView> {
  const named = query.get('view')
  if (named === 'none') return { query: effectiveQuery(query, null), view: null, lost: false }
  const id = named ?? (query.size === 0 ? await defaultView(page) : null)
  if (id === null) return { query, view: null, lost: false }
  const found = await read(id)
  const view = found?.page === page ? found : null
  return {
    query: effectiveQuery(query, view?.query ?? null),
    view,
    lost: view === null && named !== null,
  }
}

const defaultView = async (page: ViewPage): Promise<string | null> =>
  (await preferencesOf())['default-views']?.[page] ?? null
