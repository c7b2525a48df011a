import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { edgeRanks } from '#lib/core/access/edge-ranks.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { join, type Sql, sql, visible } from './sql.ts'

/** Conditions on `exposure c`. A list, its counts and its export use these. */
export const exposureConditions = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(filters.q, (q) => sql`c.function_name ilike ${like(q)}`),
  ...anyOf(sql`c.audience`, filters.audiences),
  ...anyOf(sql`c.change_audience`, filters.changes),
  ...(filters.anomalies.length === 0
    ? []
    : [
        sql`(c.function_arn, c.key) in (select g.function_arn, g.qualifier_arn from policy_grant g
          where g.anomaly = any(${[...filters.anomalies]}::text[]))`,
      ]),
]

/** Conditions on `policy_grant c`. */
export const grantConditions = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...when(
    filters.q,
    (q) => sql`(c.qualifier_arn ilike ${like(q)} or c.principal ilike ${like(q)})`,
  ),
  ...anyOf(sql`c.audience`, filters.audiences),
  ...anyOf(sql`c.anomaly`, filters.anomalies),
]

/** Conditions on `guardrail_standing c`. */
export const guardrailConditions = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  ...ownRows(scope, filters),
  ...anyOf(sql`c.guardrail`, filters.guardrails),
  ...anyOf(sql`c.state`, filters.states),
]

/** Conditions on `graph_edge c`: it is there for whoever sees one of its ends. */
export const edgeConditions = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  sql`not c.twin`,
  eitherEnd((column) => visible(scope, column)),
  ...(filters.accounts.length === 0
    ? []
    : [shownEnd(scope, ({ account }) => sql`${account} = any(${[...filters.accounts]}::text[])`)]),
  ...when(filters.ou, (ou) =>
    shownEnd(scope, ({ account }) => sql`${account} in (${unitAccounts(ou)})`),
  ),
  ...when(filters.q, (q) => shownEnd(scope, ({ node }) => sql`${node} ilike ${like(q)}`)),
  ...anyOf(sql`c.verdict`, filters.verdicts),
  ...anyOf(sql`c.crossing`, filters.crossings),
  ...ranksOf(filters),
  ...anyOf(sql`c.kind`, filters.kinds),
  ...when(filters.from, (from) => seenGroup(scope, sql`c.from_group`, from)),
  ...when(filters.to, (to) => seenGroup(scope, sql`c.to_group`, to)),
]

/** Verdict and crossing once more, as the number that the list's own index begins with. */
const ranksOf = ({ verdicts, crossings }: AccessFilters): readonly Sql[] =>
  verdicts.length + crossings.length === 0
    ? []
    : [sql`c.rank = any(${[...edgeRanks({ verdicts, crossings })]}::smallint[])`]

/** A viewer cannot ask by the name of what is hidden from them: only all of it at once. */
export function seenGroup(scope: ViewerScope, column: Sql, group: string): Sql {
  if (group !== 'hidden') return sql`(${column} = ${group} and not ${hidden(scope, column)})`
  return hidden(scope, column)
}

/** That a group is an account of the organization that the viewer may not see. */
export const hidden = (scope: ViewerScope, column: Sql): Sql =>
  scope.kind === 'everything'
    ? sql`false`
    : sql`(not ${visible(scope, column)} and exists (select from account o where o.id = ${column}))`

const eitherEnd = (condition: (column: Sql) => Sql): Sql =>
  sql`(${condition(sql`c.from_account`)} or ${condition(sql`c.to_account`)})`

interface End {
  readonly account: Sql
  readonly node: Sql
}

const ENDS: readonly End[] = [
  { account: sql`c.from_account`, node: sql`c.from_node` },
  { account: sql`c.to_account`, node: sql`c.to_node` },
]

/** That an end which the viewer is shown is like that: what is hidden must not be found by guessing at it. */
const shownEnd = (scope: ViewerScope, condition: (end: End) => Sql): Sql =>
  sql`(${join(
    ENDS.map(
      (end) => sql`(${condition(end)} and not coalesce(${hidden(scope, end.account)}, false))`,
    ),
    ' or ',
  )})`

const ownRows = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  visible(scope, sql`c.account_id`),
  ...anyOf(sql`c.account_id`, filters.accounts),
  // A large unit's rows are come upon by walking an order: the planner takes it for a small one.
  ...when(filters.ou, (ou) => sql`(c.account_id in (${unitAccounts(ou)})) is true`),
]

export const when = <T>(value: T | null, condition: (value: T) => Sql): readonly Sql[] =>
  value === null ? [] : [condition(value)]

export const anyOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${[...values]}::text[])`]

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export const unitAccounts = (unitId: string): Sql =>
  sql`select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%' where u.id = ${unitId}`
