import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface FindingTimes {
  /** Before it was resolved and came back, too. */
  readonly firstSeenAt: Date
  /** The newest read of its Region while it failed; null where that is not kept. */
  readonly lastSeenAt: Date | null
}

/** When a finding was seen for the first time, and when last. */
export async function readFindingTimes(
  scope: ViewerScope,
  database: Queryable,
  finding: Pick<FindingDetail, 'key' | 'accountId' | 'region' | 'openedAt' | 'unseenSince'>,
): Promise<FindingTimes> {
  const { key, accountId, region, openedAt, unseenSince } = finding
  // Plan: the few events of the finding; the newest landing of its target by its index.
  const row = await rowOf<{ readonly first: Date | null; readonly last: Date | null }>(
    database,
    sql`select
      (select min(e.at) from finding_event e where e.finding_key = ${key}::uuid and ${visible(scope, sql`e.account_id`)}) as first,
      (select t.finished_at from run_target t where t.account_id = ${accountId} and t.region = ${region}
        and (${unseenSince}::timestamptz is null or t.finished_at < ${unseenSince}) and ${visible(scope, sql`t.account_id`)}
        order by t.finished_at desc limit 1) as last`,
  )
  return { firstSeenAt: row?.first ?? openedAt, lastSeenAt: row?.last ?? null }
}
