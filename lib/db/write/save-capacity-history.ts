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
  const subnets = await save(tx, SUBNETS, { day: today, readings: subnetReadings })
  return subnets + (await save(tx, QUOTAS, { day: today, readings: quotaReadings }))
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
