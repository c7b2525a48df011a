import type pg from 'pg'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { SEVERITIES } from '#lib/core/rules/rule.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import { transaction } from '#lib/db/transaction.ts'
import { saveCostlyFunctions } from '#lib/db/write/costly-functions.ts'
import { FINDINGS_A_FUNCTION, NOW } from './estate-plan.ts'
import { RUN } from './fill-organization.ts'
import { fillTable } from './fill-table.ts'

const EXCEPTIONS = 400
const EVENTS = 2_000_000
const UUID = (text: string): string => `md5(${text})::uuid`

export async function fillFindings(pool: pg.Pool): Promise<void> {
  await planRules(pool)
  await fillExceptions(pool)
  await fillCurrent(pool)
  await fillEvents(pool)
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ ids: readonly string[] }>(
      'select array_agg(id) as ids from bench.account',
    )
    await saveCostlyFunctions(tx, rows[0]?.ids ?? [], SEVERITY_WEIGHTS)
  })
  await pool.query('vacuum (analyze) costly_function')
}

async function planRules(pool: pg.Pool): Promise<void> {
  await pool.query(`create unlogged table bench.rule as
    select * from jsonb_to_recordset('${JSON.stringify(
      RULES.map(({ id, area, severity }, at) => ({
        at,
        id,
        area,
        severity,
        rank: SEVERITIES.indexOf(severity),
        weight: SEVERITY_WEIGHTS[severity],
      })),
    )}') r(at int, id text, area text, severity text, rank int, weight int)`)
}

/** A tenth have ended, and findings still name them until the next assessment. */
async function fillExceptions(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into finding_exception (id, what, place, reason, owner, ticket, expires_at, granted_at, granted_by)
    select ${UUID(`'exception ' || e`)}, jsonb_build_object('kind', 'rule', 'ruleId', r.id), case e % 3
        when 0 then jsonb_build_object('kind', 'account', 'accountId', a.id) when 1 then jsonb_build_object('kind', 'tag', 'key', 'owner', 'value', 'team-' || e % 70)
        else jsonb_build_object('kind', 'arn', 'glob', 'arn:aws:lambda:*:' || a.id || ':function:*') end,
      'Accepted until the service is replaced', 'team-' || e % 70, 'RISK-' || e, ${NOW} + make_interval(days => e - ${EXCEPTIONS / 10}), ${NOW} - interval '30 days', 'bench'
    from generate_series(0, ${EXCEPTIONS - 1}) e join bench.rule r on r.at = e % ${RULES.length} join bench.account a on a.a = e % (select count(*) from bench.account)`)
}

// A rule's share falls with its number, as in life: few rules make most of the findings.
async function fillCurrent(pool: pg.Pool): Promise<void> {
  const rule = `(${RULES.length} * power((hashint8(i * 31 + k) & 1048575) / 1048576.0, 2))::int`
  await fillTable(
    pool,
    'finding',
    `(key, account_id, region, rule_id, area, severity, severity_rank, resource, qualifier, function_name, evidence, records, content_hash, opened_at, opened_run,
      changed_at, reopened, exception_id, unseen, unseen_since)
    select ${UUID(`f.key || ' ' || r.id || ' ' || k`)}, account_id, region, r.id, r.area, r.severity, r.rank, f.key, case when k = 4 and n % 5 = 0 then 'live' end, name,
      '{"memoryMb": "128", "setting": "Text"}', jsonb_build_array(jsonb_build_object('kind', 'lambda-function', 'key', f.key, 'path', '/memoryMb')), 'h',
      opened_at, ${RUN(`greatest(1, 200 - extract(epoch from (${NOW} - opened_at))::int / 21600)`)}, ${NOW} - interval '3 days', i % 40 = 7,
      case when (i + k) % 50 = 3 then ${UUID(`'exception ' || i % ${EXCEPTIONS}`)} end, case when i % 97 = 5 then 'access-denied' end, case when i % 97 = 5 then ${NOW} - interval '2 days' end
    from (select *, (${rule} + k) % ${RULES.length} as rule_at, ${NOW} - make_interval(mins => ((1000003 - i * 7919 % 1000003) * 0.52)::int) as opened_at from bench.function, generate_series(0, ${FINDINGS_A_FUNCTION - 1}) k where not vanished offset 0) f
    join bench.rule r on r.at = rule_at order by i * 7919 % 1000003`,
  )
}

async function fillEvents(pool: pg.Pool): Promise<void> {
  await fillTable(
    pool,
    'finding_event',
    `(finding_key, account_id, region, rule_id, resource, qualifier, function_name, event, at, run_id, exception_id)
    select key, account_id, region, rule_id, resource, qualifier, function_name, (array['resolved', 'reopened', 'excepted'])[1 + id % 3],
      opened_at + interval '1 day', ${RUN('1 + id % 200')}, null from finding where id % 5 < 2 limit ${EVENTS}`,
  )
}
