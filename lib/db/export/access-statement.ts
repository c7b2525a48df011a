import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import {
  edgeConditions,
  exposureConditions,
  grantConditions,
  guardrailConditions,
} from '../read/access-conditions.ts'
import { EDGE_SOURCE } from '../read/edge-source.ts'
import { every, raw, type Sql, sql, visible } from '../read/sql.ts'

interface Source {
  readonly table: string
  readonly conditions: (scope: ViewerScope, filters: AccessFilters) => readonly Sql[]
}

const SOURCES = {
  exposure: { table: 'exposure', conditions: exposureConditions },
  grants: { table: 'policy_grant', conditions: grantConditions },
  edges: { table: EDGE_SOURCE, conditions: edgeConditions },
  guardrails: { table: 'guardrail_standing', conditions: guardrailConditions },
} as const satisfies Readonly<Record<string, Source>>

export type AccessFile = keyof typeof SOURCES

/** `facts` and `accountName` of the rows that a viewer's scope and filters leave, in the order of their keys. */
export function accessStatement(
  scope: ViewerScope,
  { file, filters }: { readonly file: AccessFile; readonly filters: AccessFilters },
): Sql {
  const { table, conditions } = SOURCES[file]
  return sql`select c.facts, a.name as "accountName"
    from ${raw(table)} c left join account a on a.id = c.account_id and ${visible(scope, sql`a.id`)}
    where ${every(conditions(scope, filters))} order by c.key`
}
