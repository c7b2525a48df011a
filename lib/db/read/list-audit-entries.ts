import type { AuditFilters } from '#lib/core/audit/audit-filters.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'

export interface AuditAsk {
  readonly filters: AuditFilters
  /** Entries older than this one; null for the newest. */
  readonly before: number | null
  readonly limit: number
}

/** Entries of the audit trail, newest first. It tells of every account: whose accounts are counted sees none of it. */
export const listAuditEntries = (
  scope: ViewerScope,
  database: Queryable,
  { filters, before, limit }: AuditAsk,
): Promise<readonly AuditRow[]> =>
  rowsOf<AuditRow>(
    database,
    sql`${auditRows(scope, filters)} ${before === null ? sql`` : sql`and e.sequence < ${before}`}
      order by e.sequence desc limit ${limit}`,
  )

/** The same without an order or an end: an export adds its own. */
export const auditRows = (scope: ViewerScope, filters: AuditFilters): Sql => sql`
  select e.sequence::float8 as sequence, e.at, e.actor_id as "actorId", e.actor_name as "actorName",
    e.actor_kind as "actorKind", e.action, e.outcome, e.target, e.detail, e.address, e.request_id as "requestId",
    e.previous_hash as "previousHash", e.hash
  from audit_entry e where ${every(conditions(scope, filters))}`

const conditions = (scope: ViewerScope, filters: AuditFilters): readonly Sql[] => [
  scope.kind === 'everything' ? sql`true` : sql`false`,
  ...(filters.actions.length > 0 ? [sql`e.action = any(${[...filters.actions]}::text[])`] : []),
  ...(filters.outcomes.length > 0 ? [sql`e.outcome = any(${[...filters.outcomes]}::text[])`] : []),
  ...(filters.from === null ? [] : [sql`e.at >= ${filters.from}::date at time zone 'UTC'`]),
  ...(filters.to === null ? [] : [sql`e.at < (${filters.to}::date + 1) at time zone 'UTC'`]),
  ...(filters.who === null
    ? []
    : [sql`strpos(lower(e.actor_name || ' ' || e.actor_id), lower(${filters.who})) > 0`]),
]
