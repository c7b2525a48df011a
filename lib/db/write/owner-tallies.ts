import { OWNER_TAGS } from '#lib/core/model/finding-group.ts'
import type { Transaction } from '../transaction.ts'

/** By the number of a severity. */
export const OWNER_COUNTS = ['critical', 'high', 'medium', 'low', 'info'] as const

const COUNTS = OWNER_COUNTS.map((severity) => `sum(f.${severity})::int as ${severity}`).join(', ')
const BY_SEVERITY = OWNER_COUNTS.map(
  (severity, rank) => `count(*) filter (where f.severity_rank = ${rank}) as ${severity}`,
).join(', ')
const NAMES = OWNER_COUNTS.join(', ')
const of = (table: string): string => OWNER_COUNTS.map((name) => `${table}.${name}`).join(', ')

/** Keeps how many open findings of accounts are whose, by the tag that names an owner; '' is nobody's. What is the same is not written. */
// Plan: the accounts' ranges of (account_id, …), put together by resource, so that each function's tags are looked at once.
export async function saveOwnerTallies(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<void> {
  await tx.query({
    name: 'owner tallies',
    text: `
with counted as (
  select f.account_id, coalesce(o.owner, '') as owner, ${COUNTS}
  from (
    select f.account_id, f.resource, ${BY_SEVERITY} from finding f
    where f.account_id = any($1) and f.unseen is null and f.exception_id is null group by 1, 2
  ) f
  left join function_tags t on t.function_arn = f.resource and t.vanished_at is null
  left join lateral (
    select tag ->> 'key' || '=' || (tag ->> 'value') as owner from jsonb_array_elements(t.facts -> 'tags') tag
    where tag ->> 'key' = any($2::text[]) order by array_position($2::text[], tag ->> 'key') limit 1
  ) o on true
  group by 1, 2
),
gone as (
  delete from owner_tally t where t.account_id = any($1)
    and not exists (select from counted c where c.account_id = t.account_id and c.owner = t.owner)
)
insert into owner_tally as t (account_id, owner, ${NAMES}) select account_id, owner, ${NAMES} from counted
on conflict (account_id, owner) do update set ${OWNER_COUNTS.map((name) => `${name} = excluded.${name}`).join(', ')}
where (${of('t')}) is distinct from (${of('excluded')})`,
    values: [accountIds, [...OWNER_TAGS]],
  })
}
