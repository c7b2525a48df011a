import type { SavedView } from '#lib/core/views/saved-view.ts'
import { type Queryable, rowOf, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export async function insertSavedView(
  database: Queryable,
  view: SavedView,
  now: Date,
): Promise<void> {
  const { id, page, name, query, kind, ownerId, ownerName } = view
  await rowsOf(
    database,
    sql`insert into saved_view (id, page, name, query, kind, owner_id, owner_name, created_at, changed_at)
      values (${id}::uuid, ${page}, ${name}, ${query}, ${kind}, ${ownerId}, ${ownerName}, ${now}, ${now})`,
  )
}

export interface ViewChange {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  readonly query: string
  readonly kind: SavedView['kind']
  readonly now: Date
}

/** Changes one's own view; false when there is none. */
export async function updateSavedView(database: Queryable, change: ViewChange): Promise<boolean> {
  const { id, ownerId, name, query, kind, now } = change
  const changed = await rowsOf(
    database,
    sql`update saved_view set name = ${name}, query = ${query}, kind = ${kind}, changed_at = ${now}
      where id = ${id}::uuid and owner_id = ${ownerId} returning id`,
  )
  return changed.length === 1
}

/** Deletes one's own view; null when there is none. */
export async function deleteSavedView(
  database: Queryable,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
): Promise<Pick<SavedView, 'name' | 'page' | 'kind'> | null> {
  return rowOf(
    database,
    sql`delete from saved_view where id = ${id}::uuid and owner_id = ${ownerId} returning name, page, kind`,
  )
}
