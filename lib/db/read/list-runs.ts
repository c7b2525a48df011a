import type { RunListing } from '#lib/core/model/coverage-columns.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface RunRow extends RunListing {
  /** When the landings of its account·Regions were taken away; null while they are there. */
  readonly prunedAt: Date | null
}

export interface RunsAsk {
  /** Only this run; null is the newest ones. */
  readonly id: string | null
  readonly size: number
}

/** The newest runs with what they did in the accounts that the viewer may see. */
export function listRuns(
  scope: ViewerScope,
  database: Queryable,
  { id, size }: RunsAsk,
): Promise<readonly RunRow[]> {
  return rowsOf<RunRow>(
    database,
    sql`
      select r.id, r.trigger, r.state, r.started_at as "startedAt", r.finished_at as "finishedAt",
        r.published_at as "publishedAt", r.pruned_at as "prunedAt",
        ${accountsOf(scope)} as accounts, t.targets, t."targetsPartial", t."targetsFailed", t.records, t.gaps, t.calls
      from (
        select * from run where ${id === null ? sql`true` : sql`id = ${id}`} and ${wentThrough(scope)}
        order by started_at desc, id desc limit ${size}
      ) r
      cross join lateral (${sumsOf(scope)}) t order by r.started_at desc, r.id desc`,
  )
}

const accountsOf = (scope: ViewerScope): Sql =>
  scope.kind === 'everything'
    ? sql`cardinality(r.account_ids)`
    : sql`case when r.finished_at is null
        then (select count(*)::int from unnest(r.account_ids) id where ${visible(scope, sql`id`)})
        else t.accounts end`

const sumsOf = (scope: ViewerScope): Sql =>
  scope.kind === 'everything'
    ? sql`${WHOLE} union all ${landed(scope, sql`r.finished_at is null`)}`
    : landed(scope, sql`true`)

/** What a run that is over came to: told by the run itself, for its landings are kept for a while only. */
const WHOLE = sql`
  select r.accounts, r.targets, r.targets_partial as "targetsPartial", r.targets_failed as "targetsFailed",
    r.records::int as records, r.gaps, r.calls::float8 as calls
  where r.finished_at is not null`

const landed = (scope: ViewerScope, asked: Sql): Sql => sql`
  select count(distinct t.account_id)::int as accounts, count(*)::int as targets,
    count(*) filter (where t.state = 'partial')::int as "targetsPartial",
    count(*) filter (where t.state = 'failed')::int as "targetsFailed",
    coalesce(sum(t.records), 0)::int as records, coalesce(sum(t.gaps), 0)::int as gaps,
    coalesce(sum(t.calls), 0)::float8 as calls
  from run_target t where t.run_id = r.id and ${visible(scope, sql`t.account_id`)} and ${asked} having ${asked}`

/** Of a run that went through none of the viewer's accounts nothing is told, nor of one whose landings are gone. */
const wentThrough = (scope: ViewerScope): Sql =>
  scope.kind === 'everything'
    ? sql`true`
    : sql`account_ids && ${[...scope.accountIds]}::text[] and pruned_at is null`
