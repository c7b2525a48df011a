import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { subnetConditions } from '../read/capacity-conditions.ts'
import { CAPACITY_SOURCES, type CapacityRowKind } from '../read/list-capacity-rows.ts'
import { every, raw, type Sql, sql, visible } from '../read/sql.ts'

export type CapacityFile = CapacityRowKind | 'subnets'

/** `facts` and `accountName` of the rows of a capacity list that a viewer's scope and filters leave, in the order of their keys. */
export function capacityStatement(
  scope: ViewerScope,
  { file, filters }: { readonly file: CapacityFile; readonly filters: CapacityFilters },
): Sql {
  const { table, conditions } =
    file === 'subnets'
      ? { table: 'subnet_capacity', conditions: subnetConditions }
      : CAPACITY_SOURCES[file]
  return sql`select c.facts, a.name as "accountName"
    from ${raw(table)} c left join account a on a.id = c.account_id and ${visible(scope, sql`a.id`)}
    where ${every(conditions(scope, filters))} order by c.key`
}
