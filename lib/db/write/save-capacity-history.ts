import type { CapacityRows } from '#lib/core/capacity/capacity-rows.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

interface HistoryWrite {
  /** `2026-11-22`. */
  readonly today: string
  readonly rows: Pick<CapacityRows, 'subnetReadings' | 'quotaReadings'>
}

/** Rolls a run's readings into their day. What a later run of the day could not read keeps what an earlier one has read. Returns how many rows it wrote. */
export async function saveCapacityHistory(
  tx: Transaction,
  { today, rows: { subnetReadings, quotaReadings } }: HistoryWrite,
): Promise<number> {
  const trends = [
    ...subnetReadings.map(({ key, free }) => ({ key, value: free })),
    ...quotaReadings.map(({ key, used }) => ({ key, value: used })),
  ]
  return (
    (await save(tx, SUBNETS, { day: today, readings: subnetReadings })) +
    (await save(tx, QUOTAS, { day: today, readings: quotaReadings })) +
    (await save(tx, TRENDS, { day: today, readings: trends }))
  )
}

interface Statement {
  readonly name: string
  readonly text: string
}

async function save(
  tx: Transaction,
  statement: Statement,
  { day, readings }: { readonly day: string; readonly readings: readonly object[] },
): Promise<number> {
  if (readings.length === 0) return 0
  const { rowCount } = await tx.query({ ...statement, values: [canonicalJson(readings), day] })
  return rowCount ?? 0
}

// Plan: each reading looks up its subnet and its day by primary keys; a subnet that never held anything has no history.
const SUBNETS: Statement = {
  name: 'capacity history of subnets',
  text: `
insert into subnet_history as h (key, day, free, free_lowest, usable, lambda_interfaces, attachments, by_kind)
select sent.key, $2::date, sent.free, sent.free, sent.usable, sent."lambdaInterfaces", sent.attachments, sent."byKind"
from jsonb_to_recordset($1::jsonb) sent(key text, free integer, usable integer, "lambdaInterfaces" integer,
  attachments integer, "byKind" jsonb)
join subnet_capacity c on c.key = sent.key and c.tracked
on conflict (key, day) do update set free = excluded.free, free_lowest = least(h.free_lowest, excluded.free),
  usable = coalesce(excluded.usable, h.usable), lambda_interfaces = coalesce(excluded.lambda_interfaces, h.lambda_interfaces),
  attachments = coalesce(excluded.attachments, h.attachments), by_kind = coalesce(excluded.by_kind, h.by_kind)
where (h.free, h.usable, h.lambda_interfaces, h.attachments, h.by_kind) is distinct from (excluded.free,
  coalesce(excluded.usable, h.usable), coalesce(excluded.lambda_interfaces, h.lambda_interfaces),
  coalesce(excluded.attachments, h.attachments), coalesce(excluded.by_kind, h.by_kind))`,
}

const QUOTAS: Statement = {
  name: 'capacity history of quotas',
  text: `
insert into quota_history as h (key, day, used, used_highest, "limit")
select sent.key, $2::date, sent.used, sent.used, sent."limit"
from jsonb_to_recordset($1::jsonb) sent(key text, used integer, "limit" integer)
on conflict (key, day) do update set used = excluded.used, used_highest = greatest(h.used_highest, excluded.used),
  "limit" = excluded."limit"
where (h.used, h."limit") is distinct from (excluded.used, excluded."limit")`,
}

/** As many as a trend is taken from (FORECAST_DAYS). */
const TREND_DAYS = 180

// Plan: each reading looks up its row by the primary key. A day that is there is replaced, else put at the end.
const TRENDS: Statement = {
  name: 'capacity trends',
  text: `
insert into capacity_trend as t (key, days, values)
select sent.key, array[$2::date - date '1970-01-01'], array[sent.value]
from jsonb_to_recordset($1::jsonb) sent(key text, value integer)
on conflict (key) do update set
  days = case when t.days[cardinality(t.days)] = excluded.days[1] then t.days
    else (t.days || excluded.days)[greatest(1, cardinality(t.days) + 2 - ${TREND_DAYS}):] end,
  values = case when t.days[cardinality(t.days)] = excluded.days[1]
    then t.values[:cardinality(t.values) - 1] || excluded.values
    else (t.values || excluded.values)[greatest(1, cardinality(t.values) + 2 - ${TREND_DAYS}):] end
where (t.days[cardinality(t.days)], t.values[cardinality(t.values)]) is distinct from (excluded.days[1], excluded.values[1])`,
}
