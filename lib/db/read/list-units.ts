import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface Unit {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly path: string
  readonly idPath: string
  /** Visible accounts directly in this unit. */
  readonly accounts: number
}

/** The organizational units that hold a visible account, or lie above one that does, by path. */
export function listUnits(scope: ViewerScope, database: Queryable): Promise<readonly Unit[]> {
  return rowsOf<Unit>(
    database,
    sql`
      with held as (
        select a.ou_id_path, a.parent_id, count(*)::int as accounts from account a
        where a.vanished_at is null and ${visible(scope, sql`a.id`)} group by 1, 2
      )
      select u.id, u.name, u.parent_id as "parentId", u.path, u.id_path as "idPath",
        coalesce((select sum(h.accounts)::int from held h where h.parent_id = u.id), 0) as accounts
      from organizational_unit u
      where u.vanished_at is null
        and exists (select from held h where h.ou_id_path like u.id_path || '%')
      order by u.path`,
  )
}
