import type pg from 'pg'
import { rollUpUnits } from '#lib/assess/responsibility-units.ts'
import { OWNERS } from '#lib/core/responsibility/compute-kind.ts'
import { RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import type { Database } from '#lib/db/connect.ts'
import { transaction } from '#lib/db/transaction.ts'
import { saveOwnerTallies } from '#lib/db/write/owner-tallies.ts'
import { saveCodeFamilies } from '#lib/db/write/save-code-families.ts'
import { saveInventoryTallies } from '#lib/db/write/save-inventory-tallies.ts'
import { saveUnitSteps } from '#lib/db/write/unit-steps.ts'
import { ESTATE_NOW, NOW } from './estate-plan.ts'
import { fillTable, textArray } from './fill-table.ts'

/** Days of history: of accounts, and of units. */
const ACCOUNT_DAYS = 60
const UNIT_DAYS = 365

export async function fillScores(database: Database): Promise<void> {
  const { pool } = database
  await fillTallies(pool)
  await fillAccountScores(pool)
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ ids: readonly string[] }>(
      'select array_agg(id) as ids from bench.account',
    )
    await saveOwnerTallies(tx, rows[0]?.ids ?? [])
  })
  await rollUpUnits({ database, runId: 'bench', now: ESTATE_NOW })
  const { rows } = await pool.query<{ id: string }>('select id from run order by id')
  for (const { id } of rows) await saveUnitSteps(pool, { runId: id, now: ESTATE_NOW })
  await saveInventoryTallies(pool)
  await saveCodeFamilies(pool)
  await pool.query(`insert into unit_score_day
    select unit_id, area, d.day, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable
    from unit_score_day, (select (${NOW})::date - k as day from generate_series(1, ${UNIT_DAYS}) k) d`)
  await pool.query(
    'vacuum (analyze) unit_score_day, unit_rule_tally, unit_responsibility_tally, function_tally, coverage_tally, loss_tally, owner_tally, unit_owner_tally, unit_step_tally, vpc_tally, run, code_family',
  )
}

/** Of ten functions on which a rule could fail, it fails on those that have the finding; on one it cannot be told. */
async function fillTallies(pool: pg.Pool): Promise<void> {
  await fillTable(
    pool,
    'rule_tally',
    `(account_id, rule_id, pass, fail, excepted, unknown, not_applicable)
    select a.id, r.id, functions, coalesce(f.fail, 0), coalesce(f.excepted, 0), functions / 20, functions / 10
    from bench.account a cross join bench.rule r left join (
      select account_id, rule_id, count(*) filter (where exception_id is null)::int as fail, count(*) filter (where exception_id is not null)::int as excepted
      from finding where unseen is null group by 1, 2) f on f.account_id = a.id and f.rule_id = r.id`,
  )
  const layers = RESPONSIBILITY_MATRIX.map(({ id }) => id)
  await fillTable(
    pool,
    'responsibility_tally',
    `(account_id, layer, owner, functions)
    select id, layer, owner, functions / 2 from bench.account, unnest(${textArray(layers)}) layer, unnest(${textArray(OWNERS.slice(0, 3))}) owner`,
  )
  await fillTable(
    pool,
    'runtime_tally',
    `(account_id, runtime, functions)
    select account_id, coalesce(runtime, 'image'), count(*)::int from lambda_function where vanished_at is null group by 1, 2`,
  )
}

async function fillAccountScores(pool: pg.Pool): Promise<void> {
  const counts =
    'sum(pass)::int as pass, sum(fail)::int as fail, sum(excepted)::int as excepted, sum(unknown)::int as unknown, sum(not_applicable)::int as not_applicable'
  await fillTable(
    pool,
    'score_rollup',
    `(account_id, area, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable, worst, value, coverage)
    select *, 100.0 * pass_weight / nullif(known_weight, 0), (pass + fail + excepted)::float8 / nullif(pass + fail + excepted + unknown, 0)
    from (select account_id, r.area, sum(weight * pass)::int as pass_weight, sum(weight * (pass + fail))::int as known_weight, ${counts}, min(rank) filter (where fail > 0) as worst
      from rule_tally t join bench.rule r on r.id = t.rule_id group by 1, 2) s`,
  )
  await fillTable(
    pool,
    'score_day',
    `(account_id, area, day, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable)
    select account_id, area, (${NOW})::date - k, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable
    from score_rollup, generate_series(0, ${ACCOUNT_DAYS - 1}) k`,
  )
}
