import type pg from 'pg'
import { SOURCE_OF_KIND } from '#lib/core/model/source-of-kind.ts'
import { NOW } from './estate-plan.ts'
import { fillTable, textArray } from './fill-table.ts'

const TIMES = 'content_hash, first_seen_at, changed_at'
const SEEN = `'h', ${NOW} - interval '90 days', ${NOW} - interval '9 days'`
const RUNS = 200
/** Runs whose landings are still there. */
const RUNS_KEPT = 3
const SOURCES = [...new Set(Object.values(SOURCE_OF_KIND))]
const GLOBAL_SOURCES = ['account', 'iam', 'regions']
/** One account in so many could not be reached; one place in so many lost a listing. */
const UNREACHABLE = 97
const LOSSY = 53

/** Run `r` of RUNS: the last is the newest published. */
export const RUN = (r: string): string => `'run-' || lpad((${r})::text, 4, '0')`

const PLACES = `(select a, account_id, region from bench.place union all select a, id, 'global' from bench.account) p`

export async function fillOrganization(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into organization (id, management_account_id, feature_set, policy_types_known, enabled_policy_types, ${TIMES})
    values ('o-bench', (select id from bench.account where a = 0), 'ALL', true, '{SERVICE_CONTROL_POLICY}', ${SEEN})`)
  await fillTable(
    pool,
    'organizational_unit',
    `(id, organization_id, name, parent_id, path, id_path, ${TIMES})
    select 'r-1', 'o-bench', 'Root', null, '/', 'o-bench/r-1/', ${SEEN}
    union all select distinct split_part(unit, '-', 1) || '-' || split_part(unit, '-', 2), 'o-bench', 'Division ' || split_part(unit, '-', 2), 'r-1',
      '/Division ' || split_part(unit, '-', 2), 'o-bench/r-1/ou-' || split_part(unit, '-', 2) || '/', ${SEEN} from bench.account
    union all select distinct unit, 'o-bench', 'Team ' || split_part(unit, '-', 3), 'ou-' || split_part(unit, '-', 2), ${OU_PATH}, ${OU_ID_PATH}, ${SEEN} from bench.account`,
  )
  await fillTable(
    pool,
    'account',
    `(id, organization_id, name, email, state, joined_at, parent_id, ou_path, ou_id_path, tags, is_management, ${TIMES})
    select id, 'o-bench', (array['payments', 'platform', 'research', 'retail', 'data'])[1 + a % 5] || '-' || a, null, 'ACTIVE', ${NOW} - interval '900 days', unit, ${OU_PATH}, ${OU_ID_PATH},
      '[]', a = 0, ${SEEN} from bench.account`,
  )
  await fillTable(
    pool,
    'account_region',
    `(account_id, region, opt_in_status, collected, first_seen_at, changed_at)
    select account_id, region, 'opt-in-not-required', true, ${NOW} - interval '90 days', ${NOW} - interval '90 days' from bench.place`,
  )
  await fillRuns(pool)
  await fillLedger(pool)
}

const OU_PATH = `'/Division ' || split_part(unit, '-', 2) || '/Team ' || split_part(unit, '-', 3)`
const OU_ID_PATH = `'o-bench/r-1/ou-' || split_part(unit, '-', 2) || '/' || unit || '/'`

async function fillRuns(pool: pg.Pool): Promise<void> {
  const at = `${NOW} - make_interval(hours => 6 * (${RUNS} - r))`
  await fillTable(
    pool,
    'run',
    `(id, trigger, state, started_at, finished_at, published_at, account_ids, accounts, accounts_reached, targets, targets_partial, targets_failed, records, gaps, calls)
    select ${RUN('r')}, 'schedule', 'partial', ${at} - interval '1 hour', ${at}, ${at},
      (select array_agg(id order by id) from bench.account), n, n, n * 18, 900, 100, 9000000, 5000, 2000000
    from generate_series(1, ${RUNS}) r, (select count(*)::int as n from bench.account) c`,
  )
  await fillTable(
    pool,
    'run_target',
    `(run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
    select ${RUN('r')}, account_id, region, 'attempt-1', case when lost then 'failed' when (a * 18 + length(region)) % ${LOSSY} = 0 then 'partial' else 'complete' end,
      not (lost and region = 'global'), ${at} - interval '40 minutes', ${at} - interval '10 minutes', 30, 300, case when lost then 9 when (a * 18 + length(region)) % ${LOSSY} = 0 then 1 else 0 end
    from generate_series(${RUNS - RUNS_KEPT + 1}, ${RUNS}) r, (select *, a % ${UNREACHABLE} = 96 as lost from ${PLACES}) p where not lost or region = 'global'`,
  )
}

async function fillLedger(pool: pg.Pool): Promise<void> {
  const state = `case when a % ${UNREACHABLE} = 96 then 'failed' when source = 'functions' and (a * 18 + length(region)) % ${LOSSY} = 0 then 'partial' else 'complete' end`
  const reason = `case when a % ${UNREACHABLE} = 96 then 'access-denied' when source = 'functions' and (a * 18 + length(region)) % ${LOSSY} = 0 then 'throttled' end`
  await fillTable(
    pool,
    'coverage',
    `(account_id, region, source, state, reason, gap_count, content_hash, run_id, changed_at, first_complete_at)
    select account_id, region, source, ${state}, ${reason}, case when ${reason} is null then 0 else 1 end, 'h', ${RUN('1')}, ${NOW}, ${NOW}
    from ${PLACES}, (select unnest(${textArray(SOURCES)}) as source, false as global union all select unnest(${textArray(GLOBAL_SOURCES)}), true) s
    where global = (region = 'global')
    union all select 'organization', 'global', unnest(array['accounts', 'units', 'policies']), 'complete', null, 0, 'h', ${RUN('1')}, ${NOW}, ${NOW}`,
  )
  await fillTable(
    pool,
    'gap',
    `(account_id, region, source, action, subject, reason, detail)
    select account_id, region, source, 'lambda:ListFunctions', null, reason, 'is not authorized to perform it' from coverage where reason is not null
    union all select account_id, region, 'function-policies', 'lambda:GetPolicy', key, 'throttled', 'Rate exceeded' from bench.function where i % 500 = 0`,
  )
  await fillTable(
    pool,
    'change_log',
    `(at, run_id, kind, key, account_id, region, change, diff)
    select ${NOW} - make_interval(mins => (i * 7919 % 130000)::int), ${RUN(`${RUNS} - i % ${RUNS - 1}`)}, 'lambda-function', key, account_id, region, 'changed',
      '[{"path": "/memoryMb", "from": 128, "to": 256}]' from bench.function, generate_series(1, 3) k where not vanished`,
  )
}
