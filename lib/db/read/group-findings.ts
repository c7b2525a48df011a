import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type {
  FindingGroup,
  FindingGroupRow,
  GroupCounts,
  GroupMark,
} from '#lib/core/model/finding-group.ts'
import { FIRST_FINDINGS } from '#lib/core/model/finding-order.ts'
import { severityOfRank } from '#lib/core/model/severity-ranks.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingsUpTo } from './count-findings.ts'
import { findingConditions } from './finding-conditions.ts'
import { GROUP_JOINS, GROUP_LABELS, GROUP_VALUES } from './finding-group-parts.ts'
import { accountsInTurn, gravestOfEach } from './findings-by-account.ts'
import { walked } from './list-findings.ts'
import { narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { freshIn, talliedGroups } from './tallied-groups.ts'

/** Up to so many findings are put together one by one. */
export const MOST_GROUPED = 10_000
/** Where more match and no tally tells: the gravest that are. */
export const MOST_GRAVEST = 2_000

export interface FindingGroupsAsk {
  readonly group: FindingGroup
  readonly filters: FindingFilters
  readonly now: Date
  readonly size: number
  /** The groups after this one, or, when `backwards`, those before it; null is the first page. */
  readonly from: GroupMark | null
  readonly backwards: boolean
}

export interface FindingGroups {
  readonly rows: readonly FindingGroupRow[]
  readonly before: GroupMark | null
  readonly after: GroupMark | null
  readonly counts: GroupCounts
}

/** A page of findings by what they have in common: the worst first, then the most. */
export async function groupFindings(
  scope: ViewerScope,
  database: Queryable,
  ask: FindingGroupsAsk,
): Promise<FindingGroups> {
  const filters = await narrowUnit(scope, database, ask.filters)
  const tests = findingConditions(scope, filters, ask.now)
  const conditions = every(tests)
  if (!(await hasMore(scope, database, { filters, now: ask.now }))) {
    return pageOf(await ordered(database, ask, grouped(ask.group, conditions)), ask, 'exact')
  }
  const tallied = talliedGroups(scope, ask)
  if (tallied !== null) {
    const [rows, fresh] = await Promise.all([
      ordered(database, ask, tallied),
      freshIn(database, { group: ask.group, conditions, most: MOST_GROUPED }),
    ])
    const found = rows.map((row) => ({
      ...row,
      fresh: fresh === null ? null : (fresh.get(row.value) ?? 0),
    }))
    return pageOf(found, ask, 'assessed')
  }
  const accounts = accountsInTurn(scope, filters)
  const candidates =
    accounts === null
      ? walked(conditions, { filters, order: ORDER })
      : gravestOfEach(accounts, tests, MOST_GRAVEST)
  const gravest = sql`select * from (${candidates}) f
    order by f.severity_rank, f.id desc limit ${MOST_GRAVEST}`
  const rows = await ordered(database, ask, grouped(ask.group, sql`true`, sql`(${gravest})`))
  if (ask.group !== 'function') return pageOf(rows, ask, 'at-least')
  return pageOf(await countedWhole(database, rows, conditions), ask, 'ordered')
}

const ORDER = { ...FIRST_FINDINGS, size: MOST_GRAVEST }

async function hasMore(
  scope: ViewerScope,
  database: Queryable,
  ask: Pick<FindingGroupsAsk, 'filters' | 'now'>,
): Promise<boolean> {
  const row = await rowOf<{ readonly count: number }>(
    database,
    findingsUpTo(scope, ask, MOST_GROUPED),
  )
  return (row?.count ?? 0) > MOST_GROUPED
}

const NEWEST = sql`(select id from run where published_at is not null order by published_at desc limit 1)`

// Plan: one pass over what matches, one hash row a group.
const grouped = (group: FindingGroup, conditions: Sql, from: Sql = sql`finding`): Sql => sql`
  select ${GROUP_VALUES[group]} as value, count(*)::int as findings, min(f.severity_rank)::int as rank,
    count(*) filter (where f.opened_run = ${NEWEST})::int as fresh
  from ${from} f ${GROUP_JOINS[group]} where ${conditions} group by 1`

type Row = Omit<FindingGroupRow, 'worst' | 'mark'> & { readonly rank: number }

/** A page of groups, one more than asked for; names are looked up for the page alone. */
function ordered(
  database: Queryable,
  { group, size, from, backwards }: FindingGroupsAsk,
  groups: Sql,
): Promise<readonly Row[]> {
  const way = backwards ? sql`desc` : sql`asc`
  const than = backwards ? sql`<` : sql`>`
  const place = sql`(g.rank, -g.findings, coalesce(g.value, ''))`
  const beyond =
    from === null
      ? sql`true`
      : sql`${place} ${than} (${from.rank}::int, ${-from.findings}::int, ${from.value})`
  return rowsOf<Row>(
    database,
    sql`select g.*, ${GROUP_LABELS[group]} as label from (
        select * from (${groups}) g where ${beyond}
        order by g.rank ${way}, -g.findings ${way}, coalesce(g.value, '') ${way} limit ${size + 1}
      ) g order by g.rank ${way}, -g.findings ${way}, coalesce(g.value, '') ${way}`,
  )
}

/** The same functions with all of their findings. */
// Plan: a range of the index over resources for each.
async function countedWhole(
  database: Queryable,
  rows: readonly Row[],
  conditions: Sql,
): Promise<readonly (Row & { readonly marked: number })[]> {
  const counts = await rowsOf<Pick<Row, 'findings' | 'fresh'>>(
    database,
    sql`select c.* from unnest(${rows.map(({ value }) => value)}::text[]) with ordinality g(value, place)
      cross join lateral (
        select count(*)::int as findings, count(*) filter (where f.opened_run = ${NEWEST})::int as fresh
        from finding f where f.resource = g.value and (${conditions}) is true
      ) c order by g.place`,
  )
  return rows.map((row, at) => ({ ...row, marked: row.findings, ...counts[at] }))
}

function pageOf(
  found: readonly (Row & { readonly marked?: number })[],
  { size, from, backwards }: FindingGroupsAsk,
  counts: GroupCounts,
): FindingGroups {
  const kept = found.slice(0, size).map(
    ({ rank, marked, value, label, findings, fresh }): FindingGroupRow => ({
      value,
      label,
      findings,
      fresh,
      worst: severityOfRank(rank),
      mark: { rank, findings: marked ?? findings, value: value ?? '' },
    }),
  )
  const rows = backwards ? kept.toReversed() : kept
  const goesOn = found.length > size
  const hasBefore = backwards ? goesOn : from !== null
  const hasAfter = backwards ? from !== null : goesOn
  return {
    rows,
    before: hasBefore ? (rows[0]?.mark ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.mark ?? null) : null,
    counts,
  }
}
