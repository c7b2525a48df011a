import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { SavedView } from '#lib/core/views/saved-view.ts'
import { unitsNamedIn, viewWithin } from '#lib/core/views/view-within.ts'
import { listUnits } from './list-units.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

const COLUMNS = sql`id, page, name, query, kind, owner_id as "ownerId", owner_name as "ownerName"`

/**
 * A viewer’s own views and the shared ones that name no account or unit of others, by page and name. What a view shows is read
 * within the scope of who looks.
 */
export async function listSavedViews(
  scope: ViewerScope,
  database: Queryable,
  viewerId: string,
): Promise<readonly SavedView[]> {
  const views = await rowsOf<SavedView>(
    database,
    sql`select ${COLUMNS} from saved_view
      where kind <> 'link' and (owner_id = ${viewerId} or kind = 'shared') order by page, lower(name), id`,
  )
  return usable(scope, database, { views, viewerId })
}

/** One view that the viewer may use: their own, or a shared one or one of a long address that names nothing of others. */
export async function readSavedView(
  scope: ViewerScope,
  database: Queryable,
  { id, viewerId }: { readonly id: string; readonly viewerId: string },
): Promise<SavedView | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const views = await rowsOf<SavedView>(
    database,
    sql`select ${COLUMNS} from saved_view where id = ${id}::uuid and (owner_id = ${viewerId} or kind <> 'private')`,
  )
  const [view] = await usable(scope, database, { views, viewerId })
  return view ?? null
}

async function usable(
  scope: ViewerScope,
  database: Queryable,
  { views, viewerId }: { readonly views: readonly SavedView[]; readonly viewerId: string },
): Promise<readonly SavedView[]> {
  if (scope.kind === 'everything') return views
  const isOwn = ({ ownerId }: SavedView) => ownerId === viewerId
  const asksUnits = views.some((view) => !isOwn(view) && unitsNamedIn(view).length > 0)
  const units = asksUnits ? await listUnits(scope, database) : []
  const isWithin = viewWithin(scope, new Set(units.map(({ id }) => id)))
  return views.filter((view) => isOwn(view) || isWithin(view))
}
