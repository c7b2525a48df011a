import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingOrder } from '#lib/core/model/finding-order.ts'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { Cursor } from '#lib/core/model/function-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countFindings } from './count-findings.ts'
import { coveredBy, findingConditions } from './finding-conditions.ts'
import { type Leads, orderBy, stretches } from './finding-keyset.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, join, type Sql, sql } from './sql.ts'

export interface FindingRow extends FindingListing {
  readonly id: string
  readonly severityRank: number
}

export interface FindingPage {
  readonly rows: readonly FindingRow[]
  readonly before: Cursor | null
  readonly after: Cursor | null
}

export interface FindingsAsk {
  readonly filters: FindingFilters
  readonly order: FindingOrder
  readonly now: Date
}

/** One page of findings, keyset-paged in both directions: its cost does not grow with how far one has paged. */
export async function listFindings(
  scope: ViewerScope,
  database: Queryable,
  { filters, order, now }: FindingsAsk,
): Promise<FindingPage> {
  const narrowed = await narrow(scope, database, filters)
  const few = !(await countFindings(scope, database, { filters: narrowed, now })).more
  const conditions = every(findingConditions(scope, narrowed, now))
  const found = await rowsOf<FindingRow>(
    database,
    few ? gather(conditions, order, now) : walk(conditions, { filters: narrowed, order, now }),
  )
  return pageOf(found, order)
}

const FEW_ACCOUNTS = 20

/** A small unit is its accounts, and a viewer of few sees those: both have an index to be walked by. */
async function narrow(
  scope: ViewerScope,
  database: Queryable,
  filters: FindingFilters,
): Promise<FindingFilters> {
  if (filters.accounts.length > 0) return filters
  if (filters.ou !== null) {
    const accounts = await rowsOf<{ readonly id: string }>(
      database,
      sql`select a.id from account a join organizational_unit u on a.ou_id_path like u.id_path || '%'
        where u.id = ${filters.ou} order by a.id limit ${FEW_ACCOUNTS + 1}`,
    )
    if (accounts.length === 0 || accounts.length > FEW_ACCOUNTS) return filters
    return { ...filters, ou: null, accounts: accounts.map(({ id }) => id) }
  }
  if (scope.kind === 'everything' || scope.accountIds.length > FEW_ACCOUNTS) return filters
  return { ...filters, accounts: scope.accountIds }
}

/** Few match: what matches is taken first and ordered then. */
const gather = (conditions: Sql, order: FindingOrder, now: Date): Sql => sql`
  with m as materialized (select f.* from finding f where ${conditions})
  ${listed(sql`(select * from m f where ${past(order)} ${orderBy(order)} limit ${order.size + 1})`, order, now)}`

/** Many match: the indexes come upon a page of them soon. */
const walk = (conditions: Sql, { filters, order, now }: FindingsAsk): Sql =>
  listed(
    join(
      stretches(order, filters).map(
        (stretch) =>
          sql`(select f.* from finding f where ${stretch} and (${conditions}) is true ${orderBy(order)} limit ${order.size + 1})`,
      ),
      ' union all ',
    ),
    order,
    now,
  )

const past = (order: FindingOrder): Sql =>
  join(
    stretches(order, NO_LEADS).map((stretch) => sql`(${stretch})`),
    ' or ',
  )

const NO_LEADS: Leads = { accounts: [], rules: [], areas: [] }

export const FINDING_COLUMNS = (
  now: Date,
): Sql => sql`f.id::text, f.key, f.account_id as "accountId",
  a.name as "accountName", a.ou_path as "ouPath", f.region, f.rule_id as "ruleId", f.area, f.severity,
  f.severity_rank as "severityRank", f.resource, f.qualifier, f.function_name as "functionName", f.evidence,
  f.opened_at as "openedAt", f.reopened, ${coveredBy(now)} as "exceptionId", f.unseen,
  f.triage, f.assignee, f.note`

const listed = (from: Sql, order: FindingOrder, now: Date): Sql => sql`
  select ${FINDING_COLUMNS(now)} from (${from}) f left join account a on a.id = f.account_id
  ${orderBy(order)} limit ${order.size + 1}`

/** One row more than a page was asked for: it tells whether the order goes on. */
function pageOf(found: readonly FindingRow[], order: FindingOrder): FindingPage {
  const goesOn = found.length > order.size
  const kept = found.slice(0, order.size)
  const rows = order.backwards ? kept.toReversed() : kept
  const hasBefore = order.backwards ? goesOn : order.from !== null
  const hasAfter = order.backwards ? order.from !== null : goesOn
  return {
    rows,
    before: hasBefore ? cursorAt(rows[0]) : null,
    after: hasAfter ? cursorAt(rows.at(-1)) : null,
  }
}

const cursorAt = (row: FindingRow | undefined): Cursor | null =>
  row === undefined ? null : { value: String(row.severityRank), key: row.id }
