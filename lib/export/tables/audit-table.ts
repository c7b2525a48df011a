import { z } from 'zod'
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '#lib/core/audit/audit-action.ts'
import { AUDIT_COLUMNS } from '#lib/core/audit/audit-columns.ts'
import { type AuditFilters, parseAuditFilters } from '#lib/core/audit/audit-filters.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import { listParameter, oneOf, textParameter } from '#lib/core/query/parameter.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import { auditStatement } from '#lib/db/export/audit-statement.ts'
import { exportTable } from '../export-table.ts'

const AUDIT_QUERY: QueryOf<AuditFilters> = {
  parameters: z.object({
    q: textParameter('Part of the actor’s name or id.'),
    action: listParameter('What was done: any of them.', oneOf(AUDIT_ACTIONS)),
    outcome: listParameter('How it ended: any of them.', oneOf(AUDIT_OUTCOMES)),
    from: textParameter('First day, such as 2026-11-30, in UTC.'),
    to: textParameter('Last day, in UTC.'),
  }),
  parse: parseAuditFilters,
}

/** The audit trail, for whoever may read it. Oldest first: a file goes on where an older one ends. */
export const AUDIT_TABLE = exportTable({
  name: 'audit',
  title: 'Audit trail',
  about: 'A row something that somebody did or was refused, oldest first.',
  permission: 'read-audit',
  query: AUDIT_QUERY,
  columns: () => AUDIT_COLUMNS,
  rows: ({ scope, snapshot, filters }) => snapshot.rows<AuditRow>(auditStatement(scope, filters)),
})
