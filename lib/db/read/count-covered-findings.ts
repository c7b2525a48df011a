import { parseArn } from '#lib/core/model/arn.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import type { CappedCount } from './count-functions.ts'
import { coveredBy } from './finding-conditions.ts'
import { lapsedFindings } from './list-rule-tallies.ts'
import { narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface CoveredAsk {
  readonly scope: ExceptionScope
  readonly now: Date
}

/** Findings of a rule or an area that are looked at; each has to be asked for its tags, which is dearer. */
export const MOST_LOOKED_AT = 5_000
const MOST_ASKED_FOR_TAGS = 2_000

/** How many open findings of the viewer's an exception would cover: exactly, or at least so many where its rule or area has more than are looked at. */
export async function countCoveredFindings(
  viewer: ViewerScope,
  database: Queryable,
  { scope: { what, where }, now }: CoveredAsk,
): Promise<CappedCount> {
  const counted = countedBefore(viewer, what, where, now)
  if (counted !== null) {
    const row = await rowOf<{ readonly count: number }>(database, counted)
    return { count: row?.count ?? 0, more: false }
  }
  const named = what.kind === 'rule' ? sql`f.rule_id = ${what.ruleId}` : sql`f.area = ${what.area}`
  const most = where.kind === 'tag' ? MOST_ASKED_FOR_TAGS : MOST_LOOKED_AT
  const near = await nearest(viewer, database, where)
  // Plan: the first findings of the index that begins with the rule or the area, with the account or with the resource.
  const row = await rowOf<{ readonly count: number; readonly looked: number }>(
    database,
    sql`select count(*)::int as looked, count(*) filter (where ${placedAt(where)} and ${visible(viewer, sql`f.account_id`)}
        and (f.exception_id is null or ${coveredBy(now)} is null))::int as count
      from (select * from finding f where ${named} and ${near} and f.unseen is null limit ${most + 1}) f`,
  )
  return { count: row?.count ?? 0, more: (row?.looked ?? 0) > most }
}

/** What assessments have counted of accounts and units: failures of a rule that no live exception covers. */
// Plan: the index over rules, and the few exceptions that have ended and that findings still name.
function countedBefore(
  viewer: ViewerScope,
  what: ExceptionScope['what'],
  where: ExceptionScope['where'],
  now: Date,
): Sql | null {
  if (what.kind !== 'rule' || !['account', 'ou', 'account-tag'].includes(where.kind)) return null
  const own = sql`f.rule_id = ${what.ruleId} and ${placedAt(where)} and ${visible(viewer, sql`f.account_id`)}`
  return sql`select (coalesce((select sum(f.fail) from rule_tally f where ${own}), 0)
    + coalesce((select sum(f.findings) from (${lapsedFindings(now)}) f where ${own}), 0))::int as count`
}

/** The functions with a tag are looked up while they are few. */
const MOST_TAGGED = 2_000

/** The part of a place that an index answers. */
async function nearest(
  viewer: ViewerScope,
  database: Queryable,
  where: ExceptionScope['where'],
): Promise<Sql> {
  if (where.kind === 'finding') return sql`f.resource = ${where.resource}`
  if (where.kind === 'tag') {
    const tagged = await rowsOf<{ readonly key: string }>(
      database,
      sql`select t.key from function_tags t where ${hasTag(where)} limit ${MOST_TAGGED + 1}`,
    )
    if (tagged.length <= MOST_TAGGED)
      return sql`f.resource = any(${tagged.map(({ key }) => key)}::text[])`
  }
  const { accounts } = await narrowUnit(viewer, database, { accounts: ownAccount(where), ou: null })
  return accounts.length === 0 ? sql`true` : sql`f.account_id = any(${[...accounts]}::text[])`
}

const hasTag = ({ key, value }: { readonly key: string; readonly value: string }): Sql =>
  sql`t.vanished_at is null and t.facts->'tags' @> ${JSON.stringify([{ key, value }])}::jsonb`

/** The one account that a place names, or none. */
function ownAccount(where: ExceptionScope['where']): readonly string[] {
  switch (where.kind) {
    case 'account':
    case 'finding':
      return [where.accountId]
    case 'arn': {
      const accountId = parseArn(where.glob)?.accountId ?? ''
      return /^\d{12}$/.test(accountId) ? [accountId] : []
    }
    case 'ou':
    case 'tag':
    case 'account-tag':
      return []
  }
}

const SIGNS: Readonly<Record<string, string>> = { '*': '%', '?': '_' }

/** A glob of lib/core/score/matches-glob.ts as a LIKE pattern. */
const likeOf = (glob: string): string =>
  glob.replaceAll(/[\\%_*?]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

function placedAt(where: ExceptionScope['where']): Sql {
  switch (where.kind) {
    case 'account':
      return sql`f.account_id = ${where.accountId}`
    case 'ou':
      return where.path === '/'
        ? sql`f.account_id in (select a.id from account a where a.ou_path is not null)`
        : sql`f.account_id in (select a.id from account a where a.ou_path = ${where.path}
            or starts_with(a.ou_path, ${`${where.path}/`}))`
    case 'tag':
      return sql`coalesce((select true from function_tags t where t.key = f.resource and ${hasTag(where)}), false)`
    case 'account-tag':
      return sql`f.account_id in (select a.id from account a where a.vanished_at is null
        and a.tags @> ${JSON.stringify([{ key: where.key, value: where.value }])}::jsonb)`
    case 'arn':
      return sql`f.resource like ${likeOf(where.glob)}`
    case 'finding':
      return sql`f.account_id = ${where.accountId} and f.resource = ${where.resource}
        and f.qualifier is not distinct from ${where.qualifier}::text`
  }
}
