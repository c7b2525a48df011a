import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import {
  type FindingGroup,
  type FindingGroupRow,
  OWNER_TAGS,
} from '#lib/core/model/finding-group.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingConditions } from './finding-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'

export interface FindingGroupsAsk {
  readonly group: FindingGroup
  readonly filters: FindingFilters
  readonly now: Date
  readonly size: number
  /** Groups that come before. */
  readonly skip: number
}

/** Findings by what they have in common: the worst first, then the most. One group more than `size` tells whether there are more. */
export function groupFindings(
  scope: ViewerScope,
  database: Queryable,
  { group, filters, now, size, skip }: FindingGroupsAsk,
): Promise<readonly FindingGroupRow[]> {
  const conditions = every(findingConditions(scope, filters, now))
  // Plan: one pass over what matches, one hash row a group; names are looked up for the page alone.
  return rowsOf<FindingGroupRow>(
    database,
    sql`with newest as (
        select id from run where published_at is not null order by published_at desc limit 1
      ), grouped as (
        select ${VALUES[group]} as value, count(*)::int as findings, min(f.severity_rank) as rank,
          count(*) filter (where f.opened_run = (select id from newest))::int as fresh
        from finding f ${JOINS[group]} where ${conditions} group by 1
        order by rank, findings desc, value limit ${size} offset ${skip}
      )
      select g.value, ${LABELS[group]} as label, g.findings, g.fresh,
        (array['critical', 'high', 'medium', 'low', 'info'])[g.rank + 1] as worst
      from grouped g order by g.rank, g.findings desc, g.value`,
  )
}

const VALUES: Readonly<Record<FindingGroup, Sql>> = {
  rule: sql`f.rule_id`,
  account: sql`f.account_id`,
  ou: sql`a.parent_id`,
  function: sql`f.resource`,
  owner: sql`o.owner`,
}

const NONE = sql``
const JOINS: Readonly<Record<FindingGroup, Sql>> = {
  rule: NONE,
  account: NONE,
  function: NONE,
  ou: sql`left join account a on a.id = f.account_id`,
  owner: sql`left join function_tags t on t.function_arn = f.resource and t.vanished_at is null
    left join lateral (
      select tag ->> 'key' || '=' || (tag ->> 'value') as owner from jsonb_array_elements(t.facts -> 'tags') tag
      where tag ->> 'key' = any(${[...OWNER_TAGS]}::text[])
      order by array_position(${[...OWNER_TAGS]}::text[], tag ->> 'key') limit 1
    ) o on true`,
}

const LABELS: Readonly<Record<FindingGroup, Sql>> = {
  rule: sql`null::text`,
  account: sql`(select name from account where id = g.value)`,
  ou: sql`(select path from organizational_unit where id = g.value)`,
  function: sql`null::text`,
  owner: sql`null::text`,
}
