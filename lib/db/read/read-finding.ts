import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { FINDING_COLUMNS } from './list-findings.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** One finding by its key; null when there is none (any more) or the viewer may not see it. */
export async function readFinding(
  scope: ViewerScope,
  database: Queryable,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<FindingDetail | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return null
  return rowOf<FindingDetail>(
    database,
    sql`select ${FINDING_COLUMNS(now)}, f.records, f.opened_run as "openedRun", f.changed_at as "changedAt",
        f.unseen_since as "unseenSince"
      from finding f left join account a on a.id = f.account_id
      where f.key = ${key}::uuid and ${visible(scope, sql`f.account_id`)}`,
  )
}
