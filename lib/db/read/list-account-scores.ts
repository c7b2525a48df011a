import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql, visible } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** An account's score in an area as of its assessment. */
export interface AccountAreaScore {
  readonly area: Area
  /** Null where there is nothing to score, or too little of it was read. */
  readonly value: number | null
  readonly coverage: number | null
  readonly passWeight: number
  readonly knownWeight: number
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  readonly notApplicable: number
}

export interface AccountScores {
  readonly accountId: string
  readonly accountName: string
  readonly ouPath: string | null
  readonly state: string
  /** Empty for an account that was never assessed. */
  readonly scores: readonly AccountAreaScore[]
}

export interface AccountScoresAsk extends HolderAsk {
  /** By name, or the lowest of an area first; then accounts without a score in it are left out. */
  readonly sort: 'name' | Area
  /** Sort value (name, or score as text) and account id of the row before the page. */
  readonly after: readonly [string, string] | null
  readonly size: number
}

/** A page of accounts with their five scores: the rows of the heatmap. */
export function listAccountScores(
  scope: ViewerScope,
  database: Queryable,
  ask: AccountScoresAsk,
): Promise<readonly AccountScores[]> {
  return rowsOf<AccountScores>(
    database,
    sql`
      select p.id as "accountId", p.name as "accountName", p.ou_path as "ouPath", p.state, s.scores
      from (${ask.sort === 'name' ? byName(scope, ask) : byScore(scope, ask, ask.sort)}) p
      cross join lateral (
        select coalesce(json_agg(json_build_object('area', r.area, 'value', r.value, 'coverage', r.coverage,
          'passWeight', r.pass_weight, 'knownWeight', r.known_weight, 'pass', r.pass, 'fail', r.fail,
          'excepted', r.excepted, 'unknown', r.unknown, 'notApplicable', r.not_applicable) order by r.area), '[]') as scores
        from score_rollup r where r.account_id = p.id
      ) s order by p.mark, p.id`,
  )
}

// Plan: the index over names, in order.
const byName = (scope: ViewerScope, { after, size, ...ask }: AccountScoresAsk): Sql => sql`
  select a.id, a.name, a.ou_path, a.state, a.name as mark from account a
  where ${every(within(scope, ask))}
    and ${after === null ? sql`true` : sql`(a.name, a.id) > (${after[0]}, ${after[1]})`}
  order by a.name, a.id limit ${size}`

// Plan: the index over an area's scores, in order.
const byScore = (
  scope: ViewerScope,
  { after, size, ...ask }: AccountScoresAsk,
  area: Area,
): Sql => sql`
  select a.id, a.name, a.ou_path, a.state, r.value as mark
  from score_rollup r join account a on a.id = r.account_id
  where r.area = ${area} and r.value is not null and ${every(within(scope, ask))}
    and ${after === null ? sql`true` : sql`(r.value, r.account_id) > (${after[0]}::float8, ${after[1]})`}
  order by r.value, r.account_id limit ${size}`

const within = (scope: ViewerScope, { accounts, ou }: HolderAsk): readonly Sql[] => [
  visible(scope, sql`a.id`),
  sql`a.vanished_at is null`,
  ...(accounts.length === 0 ? [] : [sql`a.id = any(${[...accounts]}::text[])`]),
  ...(ou === null
    ? []
    : [
        sql`a.ou_id_path like (select u.id_path || '%' from organizational_unit u where u.id = ${ou})`,
      ]),
]
