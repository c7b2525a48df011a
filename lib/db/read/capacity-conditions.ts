import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql, visible } from './sql.ts'

/** Conditions on `subnet_capacity c`: a shared subnet is there for whoever sees one of its accounts. A list, its count and its export use these. */
export function subnetConditions(scope: ViewerScope, filters: CapacityFilters): readonly Sql[] {
  return [
    visibleAmong(scope),
    ...(filters.all ? [] : [sql`c.hosts_lambda`]),
    ...when(filters.q, (q) => sql`(c.subnet_id ilike ${like(q)} or c.name ilike ${like(q)})`),
    ...(filters.accounts.length === 0
      ? []
      : [
          sql`c.account_ids && array(${seenOf(scope, sql`select unnest(${[...filters.accounts]}::text[])`)})`,
        ]),
    ...when(filters.ou, (ou) => sql`c.account_ids && array(${seenOf(scope, unitAccounts(ou))})`),
    ...anyOf(sql`c.region`, filters.regions),
    ...when(filters.vpc, (vpc) => sql`c.vpc_id = ${vpc}`),
    ...when(filters.subnet, (subnet) => sql`c.subnet_id = ${subnet}`),
    ...anyOf(sql`c.urgency`, filters.urgencies),
  ]
}

/** Conditions on `network_attachment c`. */
export const attachmentConditions = (
  scope: ViewerScope,
  filters: CapacityFilters,
): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(
    filters.q,
    (q) =>
      sql`network_names(c.subnet_id, c.security_group_ids, c.facts->>'userArns') ilike ${like(q)}`,
  ),
  ...when(filters.vpc, (vpc) => sql`c.vpc_id = ${vpc}`),
  ...when(filters.subnet, (subnet) => sql`c.subnet_id = ${subnet}`),
  ...anyOf(sql`c.state`, filters.states),
  ...anyOf(sql`c.egress`, filters.egresses),
]

/** Conditions on `lambda_interface c`. */
export const interfaceConditions = (
  scope: ViewerScope,
  filters: CapacityFilters,
): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(filters.q, (q) => sql`network_names(c.id, c.security_group_ids, null) ilike ${like(q)}`),
  ...when(filters.vpc, (vpc) => sql`c.vpc_id = ${vpc}`),
  ...when(filters.subnet, (subnet) => sql`c.subnet_id = ${subnet}`),
  ...anyOf(sql`c.state`, filters.states),
]

/** Conditions on `quota_use c`. */
export const quotaConditions = (scope: ViewerScope, filters: CapacityFilters): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(filters.q, (q) => sql`c.scope_id ilike ${like(q)}`),
  ...when(filters.vpc, (vpc) => sql`c.scope_id = ${vpc}`),
  ...anyOf(sql`c.urgency`, filters.urgencies),
]

/** Conditions on `merge_advice c`. */
export const adviceConditions = (scope: ViewerScope, filters: CapacityFilters): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(filters.q, (q) => sql`c.facts::text ilike ${like(q)}`),
  ...when(filters.vpc, (vpc) => sql`c.vpc_id = ${vpc}`),
]

const ownRows = (scope: ViewerScope, filters: CapacityFilters): readonly Sql[] => [
  visible(scope, sql`c.account_id`),
  ...anyOf(sql`c.account_id`, filters.accounts),
  ...when(filters.ou, (ou) => sql`c.account_id = any(array(${unitAccounts(ou)}))`),
  ...anyOf(sql`c.region`, filters.regions),
]

/** Those of some accounts that the viewer may see: nobody finds out by asking who else is in a subnet. */
const seenOf = (scope: ViewerScope, accounts: Sql): Sql =>
  sql`select seen.id from (${accounts}) seen(id) where ${visible(scope, sql`seen.id`)}`

/** That one of a subnet's accounts is the viewer's. */
export const visibleAmong = (scope: ViewerScope): Sql =>
  scope.kind === 'everything' ? sql`true` : sql`c.account_ids && ${[...scope.accountIds]}::text[]`

const when = <T>(value: T | null, condition: (value: T) => Sql): readonly Sql[] =>
  value === null ? [] : [condition(value)]

const anyOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${[...values]}::text[])`]

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const unitAccounts = (unitId: string): Sql =>
  sql`select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%' where u.id = ${unitId}`
