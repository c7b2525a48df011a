import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql, visible } from './sql.ts'

/** The conditions on `lambda_function f` that a viewer's scope and filters make. A page's list, its count and its export all use these. */
export const functionConditions = (
  scope: ViewerScope,
  filters: FunctionFilters,
): readonly Sql[] => [...ranges(scope, filters), ...tests(filters)]

/** The same for who walks an order's index and finds a match soon: what only tests a row must not make the planner gather all that pass. */
export const walkingConditions = (scope: ViewerScope, filters: FunctionFilters): readonly Sql[] => [
  ...ranges(scope, filters),
  ...tests(filters).map((condition) => sql`(${condition}) is true`),
]

const ranges = (scope: ViewerScope, filters: FunctionFilters): readonly Sql[] => [
  visible(scope, sql`f.account_id`),
  filters.vanished ? sql`f.vanished_at is not null` : sql`f.vanished_at is null`,
  ...anyOf(sql`f.account_id`, filters.accounts),
  ...anyOf(sql`f.region`, filters.regions),
  ...anyOf(sql`f.runtime`, filters.runtimes),
  ...when(filters.ou, under),
]

const tests = (filters: FunctionFilters): readonly Sql[] => [
  ...anyOf(sql`f.package_type`, filters.packageTypes),
  ...(filters.architectures.length === 0
    ? []
    : [sql`f.architectures && ${[...filters.architectures]}::text[]`]),
  ...when(filters.q, nameHas),
  ...when(filters.layer, layerIs),
  ...when(filters.role, roleIs),
  ...when(filters.tag, tagIs),
  ...when(filters.vpc, (yes) => is(yes, sql`cardinality(f.subnet_ids) > 0`)),
  ...when(filters.url, (yes) => is(yes, existsIn(sql`function_url`))),
  ...when(filters.policy, (yes) => is(yes, existsIn(sql`resource_policy`))),
]

const when = <T>(value: T | null, condition: (value: T) => Sql): readonly Sql[] =>
  value === null ? [] : [condition(value)]

const is = (yes: boolean, condition: Sql): Sql => (yes ? condition : sql`not (${condition})`)

const anyOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${[...values]}::text[])`]

const like = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Part of the name by trigrams; an ARN by the primary key's prefix. */
const nameHas = (text: string): Sql =>
  text.startsWith('arn:')
    ? sql`(f.key = ${text} or f.key like ${`${like(text)}%`})`
    : sql`f.function_name ilike ${`%${like(text)}%`}`

const under = (unitId: string): Sql => sql`f.account_id in (
  select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%' where u.id = ${unitId})`

const layerIs = (layer: string): Sql =>
  /:\d+$/.test(layer)
    ? sql`f.layer_arns @> array[${layer}]::text[]`
    : sql`exists (select from unnest(f.layer_arns) arn where arn like ${`${like(layer)}:%`})`

/** An ARN names one role; anything else is part of a role's name. */
const roleIs = (role: string): Sql =>
  role.startsWith('arn:')
    ? sql`f.role_arn = ${role}`
    : sql`f.role_arn ilike ${`%role/%${like(role)}%`}`

const existsIn = (table: Sql): Sql =>
  sql`exists (select from ${table} x where x.function_arn = f.key and x.vanished_at is null)`

function tagIs(tag: string): Sql {
  const split = tag.indexOf('=')
  const wanted =
    split < 0 ? { key: tag } : { key: tag.slice(0, split), value: tag.slice(split + 1) }
  return sql`exists (select from function_tags t where t.function_arn = f.key and t.vanished_at is null
    and t.facts @> ${JSON.stringify({ tags: [wanted] })}::jsonb)`
}
