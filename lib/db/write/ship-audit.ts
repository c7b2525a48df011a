import type pg from 'pg'
import { auditLine } from '#lib/core/audit/audit-line.ts'
import type { AuditRow } from '#lib/core/audit/audit-row.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { auditRows } from '../read/list-audit-entries.ts'
import { rowOf, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'
import { transaction } from '../transaction.ts'

const NO_FILTERS = { who: null, actions: [], outcomes: [], from: null, to: null }
const AT_ONCE = 500

/**
 * Writes the entries of the audit trail that were not written out yet, in their order. Of any number of workers one writes; an
 * entry whose writing was not confirmed is written again. False when there was none.
 */
export const shipAudit = (pool: pg.Pool, write: (lines: string) => void): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const at = await rowOf<{ readonly sequence: number }>(
      tx,
      sql`select sequence::float8 as sequence from audit_shipment for update skip locked`,
    )
    if (at === null) return false
    const entries = await rowsOf<AuditRow>(
      tx,
      sql`${auditRows(EVERYTHING, NO_FILTERS)} and e.sequence > ${at.sequence}
        order by e.sequence limit ${AT_ONCE}`,
    )
    const last = entries.at(-1)
    if (last === undefined) return false
    write(entries.map(auditLine).join(''))
    await rowsOf(tx, sql`update audit_shipment set sequence = ${last.sequence}::bigint`)
    return true
  })
