import type { RunState } from '#lib/core/model/run.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface Freshness {
  readonly runId: string
  readonly state: RunState
  readonly publishedAt: Date
  /** Accounts of the run that the viewer may see, and how many of them were read without any loss. */
  readonly accounts: number
  readonly accountsWhole: number
  readonly accountsUnreachable: number
  readonly gaps: number
}

/** The newest published run as the viewer sees it; null before the first is published. */
export function readFreshness(scope: ViewerScope, database: Queryable): Promise<Freshness | null> {
  // One run's targets by the primary key's prefix: 180,000 rows at 10,000 accounts.
  return rowOf<Freshness>(
    database,
    sql`
      with newest as (
        select id, state, published_at, account_ids from run
        where published_at is not null order by published_at desc limit 1
      ), per_account as (
        select t.account_id,
          bool_and(t.state = 'complete') as whole,
          bool_or(not t.reached) as unreachable,
          sum(t.gaps)::int as gaps
        from run_target t join newest on t.run_id = newest.id
        where ${visible(scope, sql`t.account_id`)}
        group by t.account_id
      )
      select n.id as "runId", n.state, n.published_at as "publishedAt",
        (select count(*)::int from unnest(n.account_ids) id where ${visible(scope, sql`id`)}) as accounts,
        (select count(*)::int from per_account where whole) as "accountsWhole",
        (select count(*)::int from per_account where unreachable) as "accountsUnreachable",
        (select coalesce(sum(gaps), 0)::int from per_account) as gaps
      from newest n`,
  )
}
