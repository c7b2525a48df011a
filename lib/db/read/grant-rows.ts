import type { Grant } from '#lib/core/grants/grant.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

const COLUMNS = sql`g.id::text, g.subject_kind as "subjectKind", g.provider, g.subject, g.role, g.scope, g.note,
  g.expires_at as "expiresAt", g.granted_at as "grantedAt", g.granted_by as "grantedBy",
  g.revoked_at as "revokedAt", g.revoked_by as "revokedBy"`

export const grantRows = (database: Queryable, condition: Sql): Promise<readonly Grant[]> =>
  rowsOf<Grant>(
    database,
    sql`select ${COLUMNS} from access_grant g where ${condition} order by g.granted_at desc, g.id`,
  )
