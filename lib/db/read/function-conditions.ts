import { parseArn } from '#lib/core/model/arn.ts'
import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { every, type Sql, sql, visible } from './sql.ts'

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
]

const tests = (filters: FunctionFilters): readonly Sql[] => [
  ...when(filters.ou, under),
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

/** Part of the name by trigrams; the beginning of an ARN by the account, the Region and the name that it spells. */
function nameHas(text: string): Sql {
  if (!text.startsWith('arn:')) return sql`f.function_name ilike ${`%${like(text)}%`}`
  const begins = sql`f.key like ${`${like(text)}%`}`
  const [, , , region, accountId, ...rest] = text.split(':')
  const name = parseArn(text) === null ? undefined : rest[1]
  return every([
    begins,
    ...(accountId === undefined ? [] : [sql`f.region = ${region ?? ''}`]),
    ...(rest.length === 0 ? [] : [sql`f.account_id = ${accountId ?? ''}`]),
    ...(name === undefined ? [] : [sql`f.function_name like ${`${like(name)}%`}`]),
  ])
}

const under = (unitId: string): Sql => sql`f.account_id in (
  select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%' where u.id = ${unitId})`

const layerIs = (layer: string): Sql =>
  /:\d+$/.test(layer)
    ? sql`f.layer_arns @> array[${layer}]::text[]`
    : sql`(f.layer_arns <> '{}' and layer_names(f.layer_arns) @> array[${layer}]::text[])`

/** An ARN names one role; anything else is part of a role's name. */
const roleIs = (role: string): Sql =>
  role.startsWith('arn:')
    ? sql`f.role_arn = ${role}`
    : sql`f.role_arn ilike ${`%role/%${like(role)}%`}`

/** One look at the index for each function: without the limit, the planner would gather the whole table first. */
const existsIn = (table: Sql): Sql =>
  sql`coalesce((select true from ${table} x where x.function_arn = f.key and x.vanished_at is null limit 1), false)`

/** By the key, which is unique: functions with a tag that many have are come upon one by one, not gathered first. */
const tagIs = (tag: string): Sql =>
  sql`f.key in (select t.key from function_tags t where ${tagged(tag)})`

/** The same as one look at a function's own tags. */
export const hasTag = (tag: string): Sql =>
  sql`coalesce((select true from function_tags t where t.key = f.key and ${tagged(tag)}), false)`

function tagged(tag: string): Sql {
  const split = tag.indexOf('=')
  const wanted =
    split < 0 ? { key: tag } : { key: tag.slice(0, split), value: tag.slice(split + 1) }
  return sql`t.vanished_at is null and t.facts->'tags' @> ${JSON.stringify([wanted])}::jsonb`
}
