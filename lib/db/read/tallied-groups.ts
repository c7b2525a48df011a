import { type FindingFilters, NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import type { FindingGroup } from '#lib/core/model/finding-group.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { GROUP_JOINS, GROUP_VALUES } from './finding-group-parts.ts'
import { lapsedFindings, ruleTallies } from './list-rule-tallies.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { unitOf } from './unit-of.ts'

interface TalliedAsk {
  readonly group: FindingGroup
  readonly filters: FindingFilters
  readonly now: Date
}

/** The groups of what is open with value, findings and rank, from what assessments have counted; null where the filters ask for what they have not. */
export function talliedGroups(scope: ViewerScope, { group, filters, now }: TalliedAsk): Sql | null {
  if (!countedUnder(group, filters)) return null
  switch (group) {
    case 'rule':
      return byRule(scope, filters, now)
    case 'account':
      return sql`select s.account_id as value, sum(s.fail)::int as findings, min(s.worst)::int as rank
        from (${areas(scope, filters, now)}) s group by 1 having sum(s.fail) > 0`
    case 'ou':
      return sql`select a.parent_id as value, sum(s.fail)::int as findings, min(s.worst)::int as rank
        from (${areas(scope, filters, now)}) s left join account a on a.id = s.account_id group by 1 having sum(s.fail) > 0`
    case 'owner':
      return byOwner(scope, filters)
    case 'function':
      return null
  }
}

/** The filters under which tallies are kept, besides that of accounts and of units. */
const KEPT: Readonly<Record<FindingGroup, Partial<FindingFilters>>> = {
  rule: { rules: [], areas: [], severities: [] },
  account: { areas: [] },
  ou: { areas: [] },
  owner: {},
  function: {},
}

const countedUnder = (group: FindingGroup, filters: FindingFilters): boolean =>
  JSON.stringify({ ...filters, accounts: [], ou: null, ...KEPT[group] }) ===
  JSON.stringify({ ...NO_FINDING_FILTERS, accounts: [], ou: null, ...KEPT[group] })

// Plan: the rules' tallies, then the gravest finding of each rule by the index that begins with the rule and the severity.
const byRule = (scope: ViewerScope, filters: FindingFilters, now: Date): Sql => sql`
  select t.rule_id as value, t.fail as findings, f.severity_rank::int as rank
  from (${ruleTallies(scope, { ...filters, now })}) t cross join lateral (
    select severity_rank, severity, area from finding where rule_id = t.rule_id order by severity_rank limit 1
  ) f
  where t.fail > 0 and ${every([
    ...anyOf(sql`t.rule_id`, filters.rules),
    ...anyOf(sql`f.area`, filters.areas),
    ...anyOf(sql`f.severity`, filters.severities),
  ])}`

// Plan: the accounts' five rows each, and the few exceptions that have ended and that findings still name.
const areas = (scope: ViewerScope, filters: FindingFilters, now: Date): Sql => {
  const conditions = every([
    ...coverageConditions(scope, filters),
    ...anyOf(sql`c.area`, filters.areas),
  ])
  return sql`select c.account_id, c.fail, c.worst from score_rollup c where ${conditions}
    union all
    select c.account_id, c.findings::int, c.severity_rank from (
      select l.*, r.area, r.severity_rank from (${lapsedFindings(now)}) l join (${RULES_SEEN}) r on r.rule_id = l.rule_id offset 0
    ) c where ${conditions}`
}

/** Each rule that fails somewhere, with its area and severity as its gravest finding has them. */
// Plan: one step of the index that begins with the rule and the severity for each of the rules that are counted.
const RULES_SEEN = sql`
  select t.rule_id, f.area, f.severity, f.severity_rank::int as severity_rank
  from (select rule_id from unit_rule_tally where unit_id = '*') t cross join lateral (
    select area, severity, severity_rank from finding where rule_id = t.rule_id order by severity_rank limit 1
  ) f`

const SEVERITY_SUMS = sql`sum(c.critical)::int as critical, sum(c.high)::int as high, sum(c.medium)::int as medium,
  sum(c.low)::int as low, sum(c.info)::int as info`

// Plan: a unit's rows by the primary key, or those of each account.
const byOwner = (scope: ViewerScope, filters: FindingFilters): Sql => {
  const unit = unitOf(scope, filters)
  const from =
    unit === null
      ? sql`owner_tally c where ${every(coverageConditions(scope, filters))}`
      : sql`unit_owner_tally c where c.unit_id = ${unit}`
  return sql`select nullif(o.owner, '') as value, critical + high + medium + low + info as findings,
      case when critical > 0 then 0 when high > 0 then 1 when medium > 0 then 2 when low > 0 then 3 else 4 end as rank
    from (select c.owner, ${SEVERITY_SUMS} from ${from} group by c.owner) o
    where critical + high + medium + low + info > 0`
}

const anyOf = (column: Sql, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${[...values]}::text[])`]

/** How many of each group the newest concluded run opened; null where it opened more than are counted. */
// Plan: the index over the runs that opened findings.
export async function freshIn(
  database: Queryable,
  {
    group,
    conditions,
    most,
  }: { readonly group: FindingGroup; readonly conditions: Sql; readonly most: number },
): Promise<ReadonlyMap<string | null, number> | null> {
  const rows = await rowsOf<{ readonly value: string | null; readonly fresh: number }>(
    database,
    sql`select ${GROUP_VALUES[group]} as value, count(*)::int as fresh from (
        select f.* from finding f
        where f.opened_run = (select id from run where published_at is not null order by published_at desc limit 1)
          and (${conditions}) is true limit ${most + 1}
      ) f ${GROUP_JOINS[group]} group by 1`,
  )
  const all = rows.reduce((sum, { fresh }) => sum + fresh, 0)
  return all > most ? null : new Map(rows.map(({ value, fresh }) => [value, fresh]))
}
