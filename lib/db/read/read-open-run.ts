import type { RunState } from '#lib/core/model/run.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface OpenRun {
  readonly id: string
  readonly state: RunState
  readonly trigger: string
  readonly startedAt: Date
  readonly accounts: number
  /** Account·Regions known so far, and how many of them have landed. */
  readonly targets: number
  readonly landed: number
  readonly records: number
  readonly gaps: number
}

/** The run that is going on, or null. Its targets grow while accounts tell which Regions they have. */
export function readOpenRun(scope: ViewerScope, database: Queryable): Promise<OpenRun | null> {
  return rowOf<OpenRun>(
    database,
    sql`
      select r.id, r.state, r.trigger, r.started_at as "startedAt",
        (select count(*)::int from unnest(r.account_ids) id where ${visible(scope, sql`id`)}) as accounts,
        greatest(landed.targets, known.targets) as targets,
        landed.targets as landed, landed.records, landed.gaps
      from run r
      cross join lateral (
        select count(*)::int as targets, coalesce(sum(t.records), 0)::int as records,
          coalesce(sum(t.gaps), 0)::int as gaps
        from run_target t where t.run_id = r.id and ${visible(scope, sql`t.account_id`)}
      ) landed
      cross join lateral (
        select count(*)::int + (select count(*)::int from unnest(r.account_ids) id where ${visible(scope, sql`id`)}) as targets
        from account_region a
        where a.account_id = any(r.account_ids) and a.collected and a.vanished_at is null
          and ${visible(scope, sql`a.account_id`)}
      ) known
      where r.open_slot is not null`,
  )
}
