import type { RunState } from '#lib/core/model/run.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

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
export const readFreshness = (scope: ViewerScope, database: Queryable): Promise<Freshness | null> =>
  rowOf<Freshness>(
    database,
    sql`
      with newest as (select * from run where published_at is not null order by published_at desc limit 1)
      select n.id as "runId", n.state, n.published_at as "publishedAt", t.*
      from newest n cross join lateral (${scope.kind === 'everything' ? WHOLE : part(scope)}) t`,
  )

const WHOLE = sql`
  select n.accounts, coalesce(n.accounts_whole, 0) as "accountsWhole", n.accounts - n.accounts_reached as "accountsUnreachable", n.gaps`

// Plan: the viewer's accounts each by the primary key of run_target.
const part = (scope: ViewerScope): Sql => sql`
  select (select count(*)::int from unnest(n.account_ids) id where ${visible(scope, sql`id`)}) as accounts,
    count(*) filter (where whole)::int as "accountsWhole", count(*) filter (where unreachable)::int as "accountsUnreachable",
    coalesce(sum(gaps), 0)::int as gaps
  from (
    select bool_and(t.state = 'complete') as whole, bool_or(not t.reached) as unreachable, sum(t.gaps)::int as gaps
    from run_target t where t.run_id = n.id and ${visible(scope, sql`t.account_id`)} group by t.account_id
  ) a`
