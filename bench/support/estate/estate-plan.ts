import type pg from 'pg'

/** A made-up organization as large as the largest: one account in a thousand is large, the others hold what an account mostly holds. */
export interface EstateSize {
  readonly accounts: number
}

export const ESTATE: EstateSize = { accounts: 10_000 }
export const FUNCTIONS_LARGE = 10_090
export const FUNCTIONS_EACH = 90
export const FINDINGS_A_FUNCTION = 5
export const ESTATE_NOW = new Date('2026-11-22T12:00:00Z')
export const NOW = `timestamptz '${ESTATE_NOW.toISOString()}'`

const FIRST_ACCOUNT = 100_000_000_000
export const estateAccount = (at: number): string => String(FIRST_ACCOUNT + at)

/** Where functions are; the other Regions that an account has hold none. */
export const REGIONS = ['eu-central-1', 'us-east-1', 'us-west-2', 'ap-southeast-2'] as const
const EMPTY_REGIONS = 13
const UNITS_ABOVE = 20
const UNITS_BELOW = 10
export const UNITS = UNITS_ABOVE * UNITS_BELOW

const WORDS = ['orders', 'billing', 'invoice', 'ledger', 'payment', 'shipping', 'catalog', 'search']
const MORE = ['ingest', 'export', 'notify', 'audit', 'report', 'resize', 'router', 'sync', 'verify']
const ROLES = ['handler', 'worker', 'stream', 'cron', 'api']

const pick = (words: readonly string[], at: string): string =>
  `(array['${words.join("','")}'])[1 + (${at}) % ${words.length}]`

/** The name of function `n` of account `a`, and where it is. */
const NAME = `${pick(WORDS, 'n * 7 + a')} || '-' || ${pick(MORE, 'n * 5 + a * 3')} || '-' || ${pick(ROLES, 'n')} || '-' || n`
const REGION = `(array['${REGIONS.join("','")}'])[case when n % 10 < 6 then 1 when n % 10 < 8 then 2 when n % 10 = 8 then 3 else 4 end]`

/**
 * What there is, in a schema of its own: accounts (`a`, large first), their Regions, and their functions (`n` within the account, `i`
 * over all). Every table is filled from these. One function in fifty has vanished.
 */
export async function planEstate(pool: pg.Pool, { accounts }: EstateSize): Promise<void> {
  const large = Math.max(1, Math.round(accounts / 1_000))
  const each = `case when large then ${FUNCTIONS_LARGE} else ${FUNCTIONS_EACH} end`
  await pool.query('create schema if not exists bench')
  await pool.query(`create unlogged table bench.account as
    select a, (${FIRST_ACCOUNT} + a)::text as id, a < ${large} as large, 'ou-' || a % ${UNITS_ABOVE} || '-' || a / ${UNITS_ABOVE} % ${UNITS_BELOW} as unit,
      ${each.replace('large', `a < ${large}`)} as functions from generate_series(0, ${accounts - 1}) a`)
  await pool.query(`create unlogged table bench.place as
    select a, id as account_id, region from bench.account,
      (select unnest(array['${REGIONS.join("','")}']) as region union all select 'empty-region-' || e from generate_series(1, ${EMPTY_REGIONS}) e) r`)
  await pool.query(`create unlogged table bench.function as
    select row_number() over () as i, a, n, id as account_id, region, name, 'arn:aws:lambda:' || region || ':' || id || ':function:' || name as key,
      'arn:aws:iam::' || id || ':role/worker-' || n / 2 as role_arn, n >= functions as vanished, large
    from (select *, ${NAME} as name, ${REGION} as region
      from bench.account, generate_series(0, functions + functions / 50 - 1) n offset 0) f`)
  await pool.query('analyze bench.account, bench.place, bench.function')
}

export const functionsOf = ({ accounts }: EstateSize): number => {
  const large = Math.max(1, Math.round(accounts / 1_000))
  return large * FUNCTIONS_LARGE + (accounts - large) * FUNCTIONS_EACH
}
