import type { AccountPlace } from '#lib/core/grants/account-place.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

/** Where every live account stands. It takes no scope: a scope is made of it. */
export const listAccountPlaces = (database: Queryable): Promise<readonly AccountPlace[]> =>
  rowsOf<AccountPlace>(
    database,
    sql`select a.id, a.ou_id_path as "ouIdPath", a.tags from account a where a.vanished_at is null`,
  )
