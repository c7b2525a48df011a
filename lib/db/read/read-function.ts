import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { FunctionPlace } from '#lib/core/model/function-place.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface FunctionFacts {
  readonly key: string
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  readonly configuration: FunctionConfiguration
  readonly firstSeenAt: Date
  readonly changedAt: Date
  readonly vanishedAt: Date | null
  /** When the account·Region was last read. */
  readonly landedAt: Date | null
  readonly runId: string | null
}

/** One function, live or gone; null when there is none or the viewer may not see it. */
export function readFunction(
  scope: ViewerScope,
  database: Queryable,
  { accountId, region, functionName }: FunctionPlace,
): Promise<FunctionFacts | null> {
  return rowOf<FunctionFacts>(
    database,
    sql`
      select f.key, f.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", f.region,
        f.facts as configuration, f.first_seen_at as "firstSeenAt", f.changed_at as "changedAt",
        f.vanished_at as "vanishedAt", t.finished_at as "landedAt", t.run_id as "runId"
      from lambda_function f
      left join account a on a.id = f.account_id
      left join lateral (
        select t.finished_at, t.run_id from run_target t
        where t.account_id = f.account_id and t.region = f.region order by t.finished_at desc limit 1
      ) t on true
      where f.account_id = ${accountId} and f.region = ${region} and f.function_name = ${functionName}
        and ${visible(scope, sql`f.account_id`)}
      order by f.vanished_at desc nulls first limit 1`,
  )
}
