import type pg from 'pg'
import type { SavedView } from '#lib/core/views/saved-view.ts'

export async function insertSavedView(pool: pg.Pool, view: SavedView, now: Date): Promise<void> {
  const { id, page, name, query, kind, ownerId, ownerName } = view
  await pool.query(
    `insert into saved_view (id, page, name, query, kind, owner_id, owner_name, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [id, page, name, query, kind, ownerId, ownerName, now],
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
export async function updateSavedView(pool: pg.Pool, change: ViewChange): Promise<boolean> {
  const { id, ownerId, name, query, kind, now } = change
  const { rowCount } = await pool.query(
    `update saved_view set name = $3, query = $4, kind = $5, changed_at = $6 where id = $1 and owner_id = $2`,
    [id, ownerId, name, query, kind, now],
  )
  return rowCount === 1
}

/** Deletes one's own view; false when there is none. */
export async function deleteSavedView(
  pool: pg.Pool,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
): Promise<boolean> {
  const { rowCount } = await pool.query('delete from saved_view where id = $1 and owner_id = $2', [
    id,
    ownerId,
  ])
  return rowCount === 1
}
