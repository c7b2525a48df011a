import type { SavedView } from '#lib/core/views/saved-view.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

const COLUMNS = sql`id, page, name, query, kind, owner_id as "ownerId", owner_name as "ownerName"`

/** A viewer's own views and the shared ones, by page and name. A view holds no data: what it shows is read within the scope of who looks. */
export const listSavedViews = (
  database: Queryable,
  viewerId: string,
): Promise<readonly SavedView[]> =>
  rowsOf<SavedView>(
    database,
    sql`select ${COLUMNS} from saved_view
      where kind <> 'link' and (owner_id = ${viewerId} or kind = 'shared') order by page, lower(name), id`,
  )

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
