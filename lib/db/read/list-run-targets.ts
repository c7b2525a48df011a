import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface RunTargetRow {
  readonly accountId: string
  readonly accountName: string | null
  readonly region: string
  readonly state: 'complete' | 'partial' | 'failed'
  readonly reached: boolean
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly calls: number
  readonly records: number
  readonly gaps: number
}

export interface RunTargetsAsk {
  readonly runId: string
  /** Account and Region of the row before the page. */
  readonly after: readonly [string, string] | null
  readonly size: number
}

/** The account·Regions of a run that lost something, in the order of account and Region. */
export function listRunTargets(
  scope: ViewerScope,
  database: Queryable,
  { runId, after, size }: RunTargetsAsk,
): Promise<readonly RunTargetRow[]> {
  return rowsOf<RunTargetRow>(
    database,
    sql`
      select t.account_id as "accountId", a.name as "accountName", t.region, t.state, t.reached,
        t.started_at as "startedAt", t.finished_at as "finishedAt", t.calls, t.records, t.gaps
      from run_target t left join account a on a.id = t.account_id
      where t.run_id = ${runId} and t.state <> 'complete' and ${visible(scope, sql`t.account_id`)}
        and ${after === null ? sql`true` : sql`(t.account_id, t.region) > (${after[0]}, ${after[1]})`}
      order by t.account_id, t.region limit ${size}`,
  )
}
