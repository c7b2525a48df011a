import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { Urgency } from '#lib/core/capacity/urgency.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import {
  adviceConditions,
  attachmentConditions,
  interfaceConditions,
  quotaConditions,
  subnetConditions,
} from './capacity-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, raw, type Sql, sql } from './sql.ts'

export interface CapacityOverview {
  readonly subnets: Readonly<Partial<Record<Urgency, number>>>
  readonly quotas: Readonly<Partial<Record<Urgency, number>>>
  readonly attachments: Readonly<Record<string, number>>
  readonly interfaces: Readonly<Record<string, number>>
  /** Interfaces that merging security-group sets would free. */
  readonly freeable: number
}

/** How many of what, within the scope and filters. */
export async function readCapacityOverview(
  scope: ViewerScope,
  database: Queryable,
  filters: CapacityFilters,
): Promise<CapacityOverview> {
  const tally = (table: string, column: string, conditions: readonly Sql[]) =>
    tallyOf(
      database,
      sql`select ${raw(`c.${column}`)} as name, count(*)::int as count
      from ${raw(table)} c where ${every(conditions)} group by 1`,
    )
  const [subnets, quotas, attachments, interfaces, freeable] = await Promise.all([
    tally('subnet_capacity', 'urgency', subnetConditions(scope, filters)),
    tally('quota_use', 'urgency', quotaConditions(scope, filters)),
    tally('network_attachment', 'state', attachmentConditions(scope, filters)),
    tally('lambda_interface', 'state', interfaceConditions(scope, filters)),
    tallyOf(
      database,
      sql`select 'freeable' as name, coalesce(sum(c.interfaces_freed), 0)::int as count
      from merge_advice c where ${every(adviceConditions(scope, filters))}`,
    ),
  ])
  return { subnets, quotas, attachments, interfaces, freeable: freeable['freeable'] ?? 0 }
}

async function tallyOf(database: Queryable, statement: Sql): Promise<Record<string, number>> {
  const rows = await rowsOf<{ readonly name: string; readonly count: number }>(database, statement)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
