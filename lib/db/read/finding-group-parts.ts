import { type FindingGroup, OWNER_TAGS } from '#lib/core/model/finding-group.ts'
import { type Sql, sql } from './sql.ts'

/** What a finding `f` is put together by, with the tables that GROUP_JOINS joins. */
export const GROUP_VALUES: Readonly<Record<FindingGroup, Sql>> = {
  rule: sql`f.rule_id`,
  account: sql`f.account_id`,
  ou: sql`a.parent_id`,
  function: sql`f.resource`,
  owner: sql`o.owner`,
}

const NONE = sql``
export const GROUP_JOINS: Readonly<Record<FindingGroup, Sql>> = {
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

/** What a group `g` is called, where that is not its value. */
export const GROUP_LABELS: Readonly<Record<FindingGroup, Sql>> = {
  rule: sql`null::text`,
  account: sql`(select name from account where id = g.value)`,
  ou: sql`(select path from organizational_unit where id = g.value)`,
  function: sql`null::text`,
  owner: sql`null::text`,
}
