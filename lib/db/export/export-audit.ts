import type pg from 'pg'
import { AUDIT_COLUMNS } from '#lib/core/audit/audit-columns.ts'
import type { AuditFilters } from '#lib/core/audit/audit-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { auditRows } from '../read/list-audit-entries.ts'
import { sql } from '../read/sql.ts'
import { exportRows } from './export-rows.ts'

/** Entries of the audit trail as CSV, oldest first: a file that goes on where an older one ends. */
export const exportAudit = (
  scope: ViewerScope,
  pool: pg.Pool,
  filters: AuditFilters,
): AsyncGenerator<string> =>
  exportRows(pool, sql`${auditRows(scope, filters)} order by e.sequence`, AUDIT_COLUMNS)
