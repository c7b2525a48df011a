import type { Grant } from '#lib/core/grants/grant.ts'
import type { Identity } from '#lib/core/grants/identity.ts'
import { grantRows } from './grant-rows.ts'
import type { Queryable } from './queryable.ts'
import { sql } from './sql.ts'

/** The grants that name an identity, revoked ones left out. It takes no scope: a scope is made of it. */
export const listGrantsOf = (
  { provider, subjects, groups }: Identity,
  database: Queryable,
): Promise<readonly Grant[]> =>
  grantRows(
    database,
    sql`g.provider = ${provider} and g.revoked_at is null and (
      (g.subject_kind = 'user' and g.subject = any(${[...subjects]}::text[]))
      or (g.subject_kind = 'group' and g.subject = any(${[...groups]}::text[])))`,
  )
