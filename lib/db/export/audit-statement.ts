import type { AuditFilters } from '#lib/core/audit/audit-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { auditRows } from '../read/list-audit-entries.ts'
import { type Sql, sql } from '../read/sql.ts'

/** Entries of the audit trail, oldest first. */
export const auditStatement = (scope: ViewerScope, filters: AuditFilters): Sql =>
  sql`${auditRows(scope, filters)} order by e.sequence`
