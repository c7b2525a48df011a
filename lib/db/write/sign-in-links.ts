import { type Queryable, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export interface NewSignInLink {
  readonly secretHash: string
  readonly now: Date
  readonly expiresAt: Date
}

/** Keeps a new link. Links that were made before it and not used are good no more. */
export async function addSignInLink(
  database: Queryable,
  { secretHash, now, expiresAt }: NewSignInLink,
): Promise<void> {
  await rowsOf(
    database,
    sql`with former as (delete from sign_in_link where used_at is null or expires_at < ${now})
      insert into sign_in_link (secret_hash, created_at, expires_at) values (${secretHash}, ${now}, ${expiresAt})`,
  )
}

/** Uses a link up. Of two that try at the same time one gets true. */
export async function spendSignInLink(
  database: Queryable,
  secretHash: string,
  now: Date,
): Promise<boolean> {
  const spent = await rowsOf(
    database,
    sql`update sign_in_link set used_at = ${now}
      where secret_hash = ${secretHash} and used_at is null and expires_at > ${now} returning secret_hash`,
  )
  return spent.length === 1
}
