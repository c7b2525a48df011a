import { database } from '#app/_data/database.ts'
import { viewer } from '#lib/auth/viewer.ts'
import type { SavedView, ViewPage } from '#lib/core/views/saved-view.ts'
import { listSavedViews } from '#lib/db/read/list-saved-views.ts'
import { preferencesOf } from './preferences-of.ts'
import { ViewMenu } from './view-menu.tsx'

interface Props {
  readonly page: ViewPage
  /** What the address means. */
  readonly query: string
  readonly current: SavedView | null
}

/** The views of a list, one's own and those that are shared. */
export async function Views({ page, query, current }: Props) {
  const { id, scope } = await viewer()
  const [views, preferences] = await Promise.all([
    listSavedViews(scope, database(), id),
    preferencesOf(),
  ])
  return (
    <ViewMenu
      page={page}
      query={query}
      currentId={current?.id ?? null}
      defaultId={preferences['default-views']?.[page] ?? null}
      views={views
        .filter((view) => view.page === page)
        .map((view) => ({
          id: view.id,
          name: view.name,
          shared: view.kind === 'shared',
          ownerName: view.ownerId === id ? null : view.ownerName,
          pinned: preferences['pinned-views']?.includes(view.id) ?? false,
        }))}
    />
  )
}
