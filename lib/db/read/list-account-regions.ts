import type { Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The sources whose records an account's page counts. */
export const COUNTED_SOURCES = ['functions', 'network-interfaces', 'subnets', 'vpcs'] as const
export type CountedSource = (typeof COUNTED_SOURCES)[number]

export interface AccountRegionRow {
  readonly region: string
  readonly optInStatus: string
  readonly collected: boolean
  readonly functions: number
  /** By source, why its listing here may lack something; a source that is not named was read whole. */
  readonly lost: Readonly<Partial<Record<CountedSource, Unseen>>>
  readonly interfaces: number
  readonly subnets: number
  readonly vpcs: number
  readonly complete: number
  readonly partial: number
  readonly failed: number
  /** When the newest run landed this Region; null when none has. */
  readonly landedAt: Date | null
}

/** An account's live Regions with what was found in each and how reading it ended, fullest first. */
export function listAccountRegions(
  scope: ViewerScope,
  database: Queryable,
  accountId: string,
): Promise<readonly AccountRegionRow[]> {
  const found = (table: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from ${table} x where x.account_id = r.account_id and x.region = r.region and x.vanished_at is null)`
  return rowsOf<AccountRegionRow>(
    database,
    sql`
      select r.region, r.opt_in_status as "optInStatus", r.collected,
        ${found(sql`lambda_function`)} as functions, ${found(sql`network_interface`)} as interfaces,
        ${found(sql`subnet`)} as subnets, ${found(sql`vpc`)} as vpcs,
        (select coalesce(jsonb_object_agg(s.source, coalesce(c.reason, case when c.state is null then 'not-collected' else 'error' end)), '{}')
          from unnest(${[...COUNTED_SOURCES]}::text[]) s(source)
          left join coverage c on c.account_id = r.account_id and c.region = r.region and c.source = s.source
          where c.state is null or c.state in ('partial', 'failed')) as lost,
        c.complete, c.partial, c.failed,
        (select max(t.finished_at) from run_target t where t.account_id = r.account_id and t.region = r.region) as "landedAt"
      from account_region r
      cross join lateral (
        select count(*) filter (where state in ('complete', 'skipped'))::int as complete,
          count(*) filter (where state = 'partial')::int as partial,
          count(*) filter (where state = 'failed')::int as failed
        from coverage c where c.account_id = r.account_id and c.region = r.region
      ) c
      where r.account_id = ${accountId} and r.vanished_at is null and ${visible(scope, sql`r.account_id`)}
      order by functions desc, r.region`,
  )
}
