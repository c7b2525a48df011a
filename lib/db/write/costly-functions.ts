import type { Transaction } from '../transaction.ts'

/** Whatever the unit, its dearest functions are among so many of their account. */
const KEPT_OF_AN_ACCOUNT = 20

/** Keeps the functions that cost the areas of accounts most, by the weights given. What is the same is not written. */
export async function saveCostlyFunctions(
  tx: Transaction,
  accountIds: readonly string[],
  weights: Readonly<Record<string, number>>,
): Promise<void> {
  const columns = 'account_id, area, resource, function_name, region, weight, fails, heaviest'
  // Plan: the accounts' ranges of (account_id, …), grouped.
  await tx.query({
    name: 'costly functions',
    text: `
with cost as (
  select f.account_id, f.area, f.resource, f.function_name, f.region, sum(w.value::int)::int as weight,
    count(*)::int as fails, max(w.value::int) as heaviest
  from finding f join jsonb_each_text($2::jsonb) w on w.key = f.severity
  where f.account_id = any($1) and f.function_name is not null and f.unseen is null and f.exception_id is null
  group by 1, 2, 3, 4, 5
), ranked as (
  select *, row_number() over (partition by account_id, area order by weight desc, resource) as place
  from cost where weight > 0
), kept as (select ${columns} from ranked where place <= ${KEPT_OF_AN_ACCOUNT}),
gone as (
  delete from costly_function t where t.account_id = any($1)
    and (t.account_id, t.area, t.resource) not in (select account_id, area, resource from kept)
)
insert into costly_function as t (${columns}) select ${columns} from kept k
where not exists (select from costly_function t where t.account_id = k.account_id and t.area = k.area
  and t.resource = k.resource and (t.weight, t.fails, t.heaviest) = (k.weight, k.fails, k.heaviest))
on conflict (account_id, area, resource) do update
set weight = excluded.weight, fails = excluded.fails, heaviest = excluded.heaviest`,
    values: [accountIds, JSON.stringify(weights)],
  })
}
