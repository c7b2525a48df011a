import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { SavedView } from '#lib/core/views/saved-view.ts'
import { viewWithin } from '#lib/core/views/view-within.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

const COLUMNS = sql`id, page, name, query, kind, owner_id as "ownerId", owner_name as "ownerName"`

/** A viewer's own views and the shared ones that name no account of others, by page and name. What a view shows is read within the scope of who looks. */
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
  const isWithin = viewWithin(scope)
  return views.filter((view) => view.ownerId === viewerId || isWithin(view))
}

/** One view that the viewer may use: their own, a shared one, or one that stands for a long address. */
export async function readSavedView(
  database: Queryable,
  { id, viewerId }: { readonly id: string; readonly viewerId: string },
): Promise<SavedView | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  return rowOf<SavedView>(
    database,
    sql`select ${COLUMNS} from saved_view where id = ${id}::uuid and (owner_id = ${viewerId} or kind <> 'private')`,
  )
}
