import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingOrder } from '#lib/core/model/finding-order.ts'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { Cursor } from '#lib/core/model/function-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingsUpTo } from './count-findings.ts'
import { COUNT_CAP } from './count-functions.ts'
import { coveredBy, findingConditions } from './finding-conditions.ts'
import { type Leads, orderBy, rankedStretches, stretches } from './finding-keyset.ts'
import { FEW_ACCOUNTS, narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
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
  const narrowed = await narrowUnit(scope, database, filters)
  const gathers = isNamed(narrowed) || (await isFew(scope, database, { filters: narrowed, now }))
  const conditions = every(findingConditions(scope, narrowed, now))
  const found = await rowsOf<FindingRow>(
    database,
    gathers ? gather(conditions, order, now) : walk(conditions, { filters: narrowed, order, now }),
  )
  return pageOf(found, order)
}

/** So many are ordered anew: of more, the indexes come upon a page of them soon, later where others' are in between. */
const mostGathered = (scope: ViewerScope): number =>
  scope.kind === 'everything' ? COUNT_CAP : 5_000

async function isFew(
  scope: ViewerScope,
  database: Queryable,
  ask: Pick<FindingsAsk, 'filters' | 'now'>,
): Promise<boolean> {
  const most = mostGathered(scope)
  const row = await rowOf<{ readonly count: number }>(database, findingsUpTo(scope, ask, most))
  return (row?.count ?? 0) <= most
}

/** By name no more than MOST_NAMES functions are looked at: their findings are few. */
const isNamed = ({ q }: FindingFilters): boolean => q !== null && !q.startsWith('arn:')

/** Few match: what matches is taken first and ordered then. */
const gather = (conditions: Sql, order: FindingOrder, now: Date): Sql => sql`
  with m as materialized (select f.* from finding f where ${conditions})
  ${listed(sql`(select * from m f where ${past(order)} ${orderBy(order)} limit ${order.size + 1})`, order, now)}`

/** Many match: the indexes come upon a page of them soon. */
const walk = (conditions: Sql, ask: FindingsAsk): Sql =>
  listed(walked(conditions, ask), ask.order, ask.now)

/** The findings of a page, and as many more of each range that they were looked for in. */
export const walked = (
  conditions: Sql,
  { filters, order }: Pick<FindingsAsk, 'filters' | 'order'>,
): Sql => {
  const { accounts } = filters
  const arms =
    accounts.length === 0 || accounts.length > FEW_ACCOUNTS
      ? stretches(order, filters).map((stretch) => arm(stretch, conditions, order))
      : rankedStretches(order, filters).map(
          (stretch) =>
            sql`(select f.* from unnest(${[...accounts]}::text[]) lead(id) cross join lateral
              ${arm(sql`f.account_id = lead.id and ${stretch}`, conditions, order)} f
              ${orderBy(order)} limit ${order.size + 1})`,
        )
  return join(arms, ' union all ')
}

const arm = (stretch: Sql, conditions: Sql, order: FindingOrder): Sql => sql`
  (select f.* from finding f where ${stretch} and (${conditions}) is true ${orderBy(order)} limit ${order.size + 1})`

const past = (order: FindingOrder): Sql =>
  join(
    stretches(order, NO_LEADS).map((stretch) => sql`(${stretch})`),
    ' or ',
  )

const NO_LEADS: Leads = { accounts: [], rules: [], areas: [], severities: [] }

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
