import type { Exception } from '#lib/core/score/exception.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

/** Every exception that covers something at `now`. It is no viewer's read: an assessment decides by it. */
export async function readLiveExceptions(
  database: Queryable,
  now: Date,
): Promise<readonly Exception[]> {
  const rows = await rowsOf<Exception & { readonly expires: Date; readonly granted: Date }>(
    database,
    sql`select id, what, place as "where", code, reason, owner, ticket, expires_at as expires, granted_at as granted,
        granted_by as "grantedBy"
      from finding_exception where expires_at > ${now} and ended_at is null order by id`,
  )
  return rows.map(({ expires, granted, ...rest }) => ({
    ...rest,
    expiresAt: expires.toISOString(),
    grantedAt: granted.toISOString(),
  }))
}
