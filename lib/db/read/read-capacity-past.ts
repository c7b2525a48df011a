import type { InterfaceHistory } from '#lib/core/capacity/capacity-input.ts'
import type { HistoryPoint } from '#lib/core/capacity/forecast.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface CapacityPastAsk {
  readonly region: string
  readonly accountIds: readonly string[]
  readonly runId: string
  /** `2026-11-22`: history is that of the days before it. */
  readonly today: string
  /** How many days back a trend is taken from. */
  readonly days: number
}

/** What earlier runs know, and which accounts this run has read. */
export interface CapacityPast {
  readonly interfaceHistory: ReadonlyMap<string, InterfaceHistory>
  readonly subnetHistory: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly quotaHistory: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly read: {
    readonly subnets: ReadonlySet<string>
    readonly interfaces: ReadonlySet<string>
  }
}

export async function readCapacityPast(
  scope: ViewerScope,
  database: Queryable,
  ask: CapacityPastAsk,
): Promise<CapacityPast> {
  const [interfaceHistory, subnetHistory, quotaHistory, subnets, interfaces] = await Promise.all([
    interfaceHistories(scope, database, ask),
    subnetHistories(scope, database, ask),
    quotaHistories(scope, database, ask),
    readAccounts(scope, database, { ...ask, source: 'subnets' }),
    readAccounts(scope, database, { ...ask, source: 'network-interfaces' }),
  ])
  return { interfaceHistory, subnetHistory, quotaHistory, read: { subnets, interfaces } }
}

async function interfaceHistories(
  scope: ViewerScope,
  database: Queryable,
  { region, accountIds }: CapacityPastAsk,
): Promise<ReadonlyMap<string, InterfaceHistory>> {
  const rows = await rowsOf<InterfaceHistory & { readonly id: string }>(
    database,
    sql`select n.id, to_json(min(n.first_seen_at)) as "firstSeenAt", to_json(min(l.unexplained_since)) as "unexplainedSince"
      from network_interface n left join lambda_interface l on l.key = n.region || '/' || n.id
      where n.account_id = any(${[...accountIds]}::text[]) and n.region = ${region} and n.interface_type = 'lambda'
        and n.vanished_at is null and ${visible(scope, sql`n.account_id`)} group by n.id`,
  )
  return new Map(
    rows.map(({ id, firstSeenAt, unexplainedSince }) => [
      id,
      {
        firstSeenAt: utc(firstSeenAt),
        unexplainedSince: unexplainedSince && utc(unexplainedSince),
      },
    ]),
  )
}

/** Postgres writes `+00:00` for `Z`, and no milliseconds where there are none. */
const utc = (time: string): string => new Date(time).toISOString()

interface Series {
  readonly key: string
  readonly points: readonly (readonly [string, number])[]
}

const historyMap = (rows: readonly Series[]): ReadonlyMap<string, readonly HistoryPoint[]> =>
  new Map(rows.map(({ key, points }) => [key, points.map(([at, value]) => ({ at, value }))]))

// Plan: for each key one range of every month's primary key.
async function subnetHistories(
  scope: ViewerScope,
  database: Queryable,
  { region, accountIds, today, days }: CapacityPastAsk,
) {
  return historyMap(
    await rowsOf<Series>(
      database,
      sql`select h.key, json_agg(json_build_array(h.day, h.free) order by h.day) as points
        from subnet_history h join subnet_capacity c on c.key = h.key
        where c.region = ${region} and c.account_ids && ${[...accountIds]}::text[]
          and h.day < ${today}::date and h.day >= ${today}::date - ${days}::int
          and ${visible(scope, sql`c.account_id`)} group by h.key`,
    ),
  )
}

async function quotaHistories(
  scope: ViewerScope,
  database: Queryable,
  { region, accountIds, today, days }: CapacityPastAsk,
) {
  return historyMap(
    await rowsOf<Series>(
      database,
      sql`select h.key, json_agg(json_build_array(h.day, h.used) order by h.day) as points
        from quota_history h join quota_use q on q.key = h.key
        where q.region = ${region} and q.account_id = any(${[...accountIds]}::text[])
          and h.day < ${today}::date and h.day >= ${today}::date - ${days}::int
          and ${visible(scope, sql`q.account_id`)} group by h.key`,
    ),
  )
}

/** The accounts whose Region this run has landed with an answer from the source. */
async function readAccounts(
  scope: ViewerScope,
  database: Queryable,
  ask: CapacityPastAsk & { readonly source: string },
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ readonly id: string }>(
    database,
    sql`select t.account_id as id from run_target t
      join coverage c on c.account_id = t.account_id and c.region = t.region and c.source = ${ask.source}
      where t.run_id = ${ask.runId} and t.region = ${ask.region} and t.reached
        and t.account_id = any(${[...ask.accountIds]}::text[]) and c.state in ('complete', 'partial')
        and ${visible(scope, sql`t.account_id`)}`,
  )
  return new Set(rows.map(({ id }) => id))
}
