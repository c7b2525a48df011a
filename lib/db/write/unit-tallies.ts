import type pg from 'pg'
import { type Transaction, transaction } from '../transaction.ts'
import { lockKey } from './lock-keys.ts'
import { OWNER_COUNTS } from './owner-tallies.ts'
import type { ScoreRow } from './tallies.ts'

/** Stands for all accounts, whatever unit they are in. */
export const ALL_UNITS = '*'

// Plan: one pass over the accounts' rows into sums for each account's own unit; those, a few hundred, into every unit above.
const summed = (table: string, keys: string, counts: readonly string[]) => `
with direct as (
  select coalesce(a.ou_id_path, '') as path, ${keys}, ${counts.map((count) => `sum(t.${count})::int as ${count}`).join(', ')}
  from ${table} t join account a on a.id = t.account_id and a.vanished_at is null group by a.ou_id_path, ${keys}
), above as (
  select id, id_path from organizational_unit where vanished_at is null union all select '${ALL_UNITS}', ''
)
select u.id as unit_id, ${keys}, ${counts.map((count) => `sum(d.${count})::int as ${count}`).join(', ')}
from direct d join above u on starts_with(d.path, u.id_path) group by u.id, ${keys}`

async function replace(
  tx: Transaction,
  {
    from,
    to,
    keys,
    counts,
  }: { from: string; to: string; keys: readonly string[]; counts: readonly string[] },
): Promise<void> {
  const names = [...keys, ...counts].join(', ')
  const all = ['unit_id', ...keys]
  const same = all.map((key) => `t.${key} = s.${key}`).join(' and ')
  await tx.query(
    `create temp table summed on commit drop as ${summed(from, keys.join(', '), counts)}`,
  )
  await tx.query(`delete from ${to} t where not exists (select from summed s where ${same})`)
  await tx.query(
    `insert into ${to} as t (unit_id, ${names}) select s.unit_id, ${names} from summed s
     where not exists (select from ${to} t where ${same} and (${counts.map((c) => `t.${c}`).join(', ')}) is not distinct from (${counts.map((c) => `s.${c}`).join(', ')}))
     on conflict (${all.join(', ')}) do update set ${counts.map((c) => `${c} = excluded.${c}`).join(', ')}`,
  )
  await tx.query('drop table summed')
}

const COUNTS = ['pass', 'fail', 'excepted', 'unknown', 'not_applicable']

/** Brings the sums of every unit to those of its accounts. Rows that are the same are not written. */
export async function saveUnitTallies(pool: pg.Pool): Promise<void> {
  await transaction(
    pool,
    async (tx) => {
      await replace(tx, {
        from: 'rule_tally',
        to: 'unit_rule_tally',
        keys: ['rule_id'],
        counts: COUNTS,
      })
      await replace(tx, {
        from: 'responsibility_tally',
        to: 'unit_responsibility_tally',
        keys: ['layer', 'owner'],
        counts: ['functions'],
      })
      await replace(tx, {
        from: 'owner_tally',
        to: 'unit_owner_tally',
        keys: ['owner'],
        counts: OWNER_COUNTS,
      })
    },
    `begin; select pg_advisory_xact_lock(${lockKey('unit tallies')})`,
  )
}

/** Writes the units' scores of a day; what is the same is not written. */
export async function saveUnitScores(
  pool: Pick<pg.Pool, 'query'> | Transaction,
  today: string,
  scores: readonly (ScoreRow & { readonly unitId: string })[],
): Promise<void> {
  const columns = 'pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable'
  const names = columns.split(', ')
  await pool.query(
    `insert into unit_score_day as t (unit_id, area, day, ${columns})
     select "unitId", area, $2::date, "passWeight", "knownWeight", pass, fail, excepted, unknown, "notApplicable"
     from jsonb_to_recordset($1::jsonb) sent("unitId" text, area text, "passWeight" bigint, "knownWeight" bigint, pass int,
       fail int, excepted int, unknown int, "notApplicable" int)
     on conflict (unit_id, area, day) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     where (${names.map((name) => `t.${name}`).join(', ')}) is distinct from (${names.map((name) => `excluded.${name}`).join(', ')})`,
    [JSON.stringify(scores), today],
  )
}
