import type { InterfaceHistory } from '#lib/core/capacity/capacity-input.ts'
import type { HistoryPoint } from '#lib/core/capacity/forecast.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql, visible } from './sql.ts'

export interface CapacityPastAsk {
  readonly region: string
  readonly accountIds: readonly string[]
  /** `2026-11-22`: history is that of the days before it. */
  readonly today: string
  /** How many days back a trend is taken from. */
  readonly days: number
}

/** What earlier runs know. */
export interface CapacityPast {
  readonly interfaceHistory: ReadonlyMap<string, InterfaceHistory>
  readonly subnetHistory: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly quotaHistory: ReadonlyMap<string, readonly HistoryPoint[]>
}

export async function readCapacityPast(
  scope: ViewerScope,
  database: Queryable,
  ask: CapacityPastAsk,
): Promise<CapacityPast> {
  const accounts = [...ask.accountIds]
  const [interfaceHistory, subnetHistory, quotaHistory] = await Promise.all([
    interfaceHistories(scope, database, ask),
    trends(database, ask, {
      table: sql`subnet_capacity`,
      which: sql`c.account_ids && ${accounts}::text[] and ${visible(scope, sql`c.account_id`)}`,
    }),
    trends(database, ask, {
      table: sql`quota_use`,
      which: sql`c.account_id = any(${accounts}::text[]) and ${visible(scope, sql`c.account_id`)}`,
    }),
  ])
  return { interfaceHistory, subnetHistory, quotaHistory }
}

interface SeenInterface {
  readonly id: string
  readonly firstSeenAt: string
  readonly unexplainedSince: string | null
}

/** As judged before; the inventory's first sight of those that never were. */
async function interfaceHistories(
  scope: ViewerScope,
  database: Queryable,
  { region, accountIds }: CapacityPastAsk,
): Promise<ReadonlyMap<string, InterfaceHistory>> {
  const accounts = [...accountIds]
  const rows = await rowsOf<SeenInterface>(
    database,
    sql`select c.id, to_json(c.first_seen_at) as "firstSeenAt", to_json(c.unexplained_since) as "unexplainedSince"
      from lambda_interface c where c.region = ${region} and c.account_ids && ${accounts}::text[]
        and c.first_seen_at is not null and ${visible(scope, sql`c.account_id`)}
      union all
      select n.id, to_json(min(n.first_seen_at)), null from network_interface n
      where n.account_id = any(${accounts}::text[]) and n.region = ${region} and n.interface_type = 'lambda'
        and n.vanished_at is null and ${visible(scope, sql`n.account_id`)}
        and not exists (select from lambda_interface c where c.key = n.region || '/' || n.id and c.first_seen_at is not null)
      group by n.id`,
  )
  return new Map(
    rows.map(({ id, firstSeenAt, unexplainedSince }) => [
      id,
      {
        firstSeenAt: utc(firstSeenAt),
        unexplainedSince: unexplainedSince === null ? null : utc(unexplainedSince),
      },
    ]),
  )
}

/** Postgres writes `+00:00` for `Z`, and no milliseconds where there are none. */
const utc = (time: string): string => new Date(time).toISOString()

interface Trend {
  readonly key: string
  readonly days: readonly number[]
  readonly values: readonly number[]
}

const DAY_MS = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

// Plan: the accounts' rows by their index, the trend of each by its primary key.
async function trends(
  database: Queryable,
  { region, today, days }: CapacityPastAsk,
  { table, which }: { readonly table: Sql; readonly which: Sql },
): Promise<ReadonlyMap<string, readonly HistoryPoint[]>> {
  const rows = await rowsOf<Trend>(
    database,
    sql`select t.key, array_to_json(t.days) as days, array_to_json(t.values) as values
      from ${table} c join capacity_trend t on t.key = c.key
      where ${every([sql`c.region = ${region}`, which])}`,
  )
  const now = numberOf(today)
  const texts = new Map<number, string>()
  const textOf = (day: number): string => {
    const known = texts.get(day)
    if (known !== undefined) return known
    const text = new Date(day * DAY_MS).toISOString().slice(0, 10)
    texts.set(day, text)
    return text
  }
  return new Map(rows.map((row) => [row.key, pointsOf(row, { from: now - days, now, textOf })]))
}

interface Span {
  readonly from: number
  readonly now: number
  readonly textOf: (day: number) => string
}

function pointsOf({ days, values }: Trend, { from, now, textOf }: Span): readonly HistoryPoint[] {
  const points: HistoryPoint[] = []
  for (let index = 0; index < days.length; index += 1) {
    const [day, value] = [days[index], values[index]]
    if (day === undefined || value === undefined || day >= now || day < from) continue
    points.push({ at: textOf(day), value })
  }
  return points
}
