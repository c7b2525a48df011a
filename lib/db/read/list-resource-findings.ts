import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { FINDING_COLUMNS } from './list-findings.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** All findings of a function (or another resource), at every qualifier and of every status, worst first. */
export function listResourceFindings(
  scope: ViewerScope,
  database: Queryable,
  { resource, now }: { readonly resource: string; readonly now: Date },
): Promise<readonly FindingDetail[]> {
  return rowsOf<FindingDetail>(
    database,
    sql`select ${FINDING_COLUMNS(now)}, f.records, f.opened_run as "openedRun", f.changed_at as "changedAt",
        f.unseen_since as "unseenSince"
      from finding f left join account a on a.id = f.account_id
      where f.resource = ${resource} and ${visible(scope, sql`f.account_id`)}
      order by f.severity_rank, f.rule_id, f.qualifier nulls first`,
  )
}
