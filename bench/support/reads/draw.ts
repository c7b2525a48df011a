import type pg from 'pg'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'

const SAMPLES = 200
/** A unit with a large account in it. */
const DIVISION = 'ou-0'
/** Few enough that reads look each up. */
const VIEWER_ACCOUNTS = 25

interface Place {
  readonly key: string
  readonly accountId: string
  readonly region: string
  readonly functionName: string
  readonly roleArn: string
}

/** What a page asks about, drawn anew each time from what is stored: the same draws in every run. */
export interface Draw {
  /** Who asks. */
  readonly scope: ViewerScope
  readonly account: () => string
  /** One with ten thousand functions. */
  readonly largeAccount: () => string
  readonly unit: () => string
  readonly smallUnit: () => string
  readonly fn: () => Place
  readonly fnInVpc: () => Place
  readonly fnOfLarge: () => Place
  readonly rule: () => string
  readonly finding: () => string
  readonly subnet: () => {
    readonly key: string
    readonly region: string
    readonly subnetId: string
    readonly vpcId: string
  }
  readonly exception: () => string
  readonly number: (below: number) => number
  /** A viewer of some accounts. */
  readonly viewer: () => ViewerScope
}

const PLACES = (
  where: string,
) => `select f.key, f.account_id as "accountId", f.region, f.name as "functionName", f.role_arn as "roleArn" from bench.function f
  where not vanished and account_id = any($1) and ${where} and hashint8(i) & 63 = 7 order by hashint8(i) limit ${SAMPLES}`

/** Who asks: one who sees everything, and one who sees a unit and some accounts of others. Both are drawn the same, of what both see. */
export async function drawBoth(
  pool: pg.Pool,
): Promise<{ readonly whole: Draw; readonly scoped: Draw }> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from bench.account where unit like '${DIVISION}-%'
     union (select id from bench.account where not large and unit not like '${DIVISION}-%' order by md5(id) limit ${VIEWER_ACCOUNTS})`,
  )
  const accountIds = rows.map(({ id }) => accountId(id)).sort()
  return {
    whole: await drawFrom(pool, { scope: EVERYTHING, among: accountIds }),
    scoped: await drawFrom(pool, { scope: { kind: 'accounts', accountIds }, among: accountIds }),
  }
}

/** Samples of everything that pages name, within some accounts. */
async function drawFrom(
  pool: pg.Pool,
  { scope, among }: { readonly scope: ViewerScope; readonly among: readonly string[] },
): Promise<Draw> {
  const list = async <T>(statement: string) =>
    (await pool.query(statement, statement.includes('$1') ? [among] : [])).rows as readonly T[]
  const ids = async (statement: string) =>
    (await list<{ id: string }>(statement)).map(({ id }) => id)
  const some = `order by md5(id::text) limit ${SAMPLES}`
  const accounts = await ids(
    `select id from bench.account where not large and id = any($1) ${some}`,
  )
  const large = await ids('select id from bench.account where large and id = any($1)')
  const units = [DIVISION]
  const smallUnits = await ids(
    `select distinct unit as id from bench.account where unit like '${DIVISION}-%' limit ${SAMPLES}`,
  )
  const functions = await list<Place>(PLACES('true'))
  const inVpc = await list<Place>(PLACES('n % 4 = 0'))
  const ofLarge = await list<Place>(PLACES('large'))
  const rules = await ids('select id from bench.rule')
  const findings = await ids(
    `select key as id from finding where account_id = any($1) and id % 997 = 1 limit ${SAMPLES}`,
  )
  const exceptions = await ids('select id from finding_exception')
  const subnets = await list<ReturnType<Draw['subnet']>>(
    `select key, region, subnet_id as "subnetId", vpc_id as "vpcId" from subnet_capacity where hashtext(key) % 20 = 0 and account_ids && $1 order by md5(key) limit ${SAMPLES}`,
  )
  let state = 7
  const number = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const one =
    <T>(from: readonly T[]) =>
    (): T => {
      const drawn = from[number(from.length)]
      if (drawn === undefined) throw new Error('there is nothing to draw from')
      return drawn
    }
  return {
    scope,
    account: one(accounts),
    largeAccount: one(large),
    unit: one(units),
    smallUnit: one(smallUnits),
    fn: one(functions),
    fnInVpc: one(inVpc),
    fnOfLarge: one(ofLarge),
    rule: one(rules),
    finding: one(findings),
    subnet: one(subnets),
    exception: one(exceptions),
    number,
    viewer: () => ({
      kind: 'accounts',
      accountIds: [
        ...new Set(Array.from({ length: VIEWER_ACCOUNTS }, () => accountId(one(accounts)()))),
      ],
    }),
  }
}
