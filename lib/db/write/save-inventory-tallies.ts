import type pg from 'pg'
import { type Transaction, transaction } from '../transaction.ts'

interface Tally {
  readonly table: string
  readonly key: readonly string[]
  readonly values: readonly string[]
  /** Selects the key and the values as they are now; `unit_of` gives each account's units. */
  readonly now: string
}

// Plan: each table is grouped by account first, so that only the groups are carried to the units, not the rows.
const UNIT_OF = `unit_of as (
  select id as account_id, '' as unit_id from account
  union all
  select a.id, u.id from account a
  join organizational_unit u on a.ou_id_path like u.id_path || '%' and u.vanished_at is null
)`

const TALLIES: readonly Tally[] = [
  {
    table: 'function_tally',
    key: ['unit_id', 'region', 'runtime', 'package_type', 'architecture', 'in_vpc'],
    values: ['functions'],
    now: `
select unit_id, region, runtime, package_type, architecture, in_vpc, sum(functions)::int as functions from (
  select account_id, region, coalesce(runtime, '') as runtime, coalesce(package_type, '') as package_type,
    coalesce(architectures[1], '') as architecture, cardinality(subnet_ids) > 0 as in_vpc, count(*) as functions
  from lambda_function where vanished_at is null group by 1, 2, 3, 4, 5, 6
) per_account join unit_of using (account_id) group by 1, 2, 3, 4, 5, 6`,
  },
  {
    table: 'vpc_tally',
    key: ['account_id', 'vpc_id'],
    values: ['functions'],
    now: `
select account_id, vpc_id, count(*)::int as functions from lambda_function
where vanished_at is null and vpc_id <> '' group by 1, 2`,
  },
  {
    table: 'coverage_tally',
    key: ['unit_id', 'source', 'state'],
    values: ['targets', 'accounts'],
    now: `
select unit_id, source, state, sum(targets)::int as targets, count(*)::int as accounts from (
  select account_id, source, state, count(*) as targets from coverage group by 1, 2, 3
) per_account join (
  select account_id, unit_id from unit_of union all select 'organization', ''
) within using (account_id) group by 1, 2, 3`,
  },
  {
    table: 'loss_tally',
    key: ['unit_id', 'reason', 'action'],
    values: ['sources', 'reads', 'accounts', 'regions', 'example'],
    now: `
select unit_id, reason, action, count(distinct source)::int as sources, count(*)::int as reads,
  count(distinct account_id)::int as accounts, count(distinct region)::int as regions, min(detail) as example
from gap join (
  select account_id, unit_id from unit_of union all select 'organization', ''
) within using (account_id) group by 1, 2, 3`,
  },
  {
    table: 'exposure_tally',
    key: ['unit_id', 'audience', 'rank'],
    values: ['exposures'],
    now: `
select unit_id, audience, rank, sum(exposures)::int as exposures from (
  select account_id, audience, rank, count(*) as exposures from exposure group by 1, 2, 3
) per_account join unit_of using (account_id) group by 1, 2, 3`,
  },
]

/** Counts again what the organization's and the units' pages count; a count that did not change is not written. */
export async function saveInventoryTallies(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    for (const tally of TALLIES) await replaceChanged(tx, tally)
  })
}

async function replaceChanged(tx: Transaction, tally: Tally): Promise<void> {
  const { table, key, values } = tally
  const columns = [...key, ...values].join(', ')
  const same = key.map((column) => `t.${column} = n.${column}`).join(' and ')
  await tx.query(`
with ${UNIT_OF}, counted as materialized (${tally.now}),
gone as (
  delete from ${table} t where not exists (select from counted n where ${same}) returning 1
)
insert into ${table} as t (${columns}) select ${columns} from counted
on conflict (${key.join(', ')}) do update set ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
where (${values.map((column) => `t.${column}`).join(', ')}) is distinct from (${values.map((column) => `excluded.${column}`).join(', ')})`)
}
