import { parseArn } from '#lib/core/model/arn.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { type CappedCount, COUNT_CAP } from './count-functions.ts'
import { coveredBy } from './finding-conditions.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface CoveredAsk {
  readonly scope: ExceptionScope
  readonly now: Date
}

/** How many open findings of the viewer's an exception would cover, counted exactly up to COUNT_CAP. */
export async function countCoveredFindings(
  viewer: ViewerScope,
  database: Queryable,
  { scope: { what, where }, now }: CoveredAsk,
): Promise<CappedCount> {
  const named = what.kind === 'rule' ? sql`f.rule_id = ${what.ruleId}` : sql`f.area = ${what.area}`
  // Plan: the index that begins with the rule or the area, until enough are counted.
  const row = await rowOf<{ readonly count: number }>(
    database,
    sql`select count(*)::int as count from (
      select from finding f
      where ${named} and ${placedAt(where)} and f.unseen is null and ${visible(viewer, sql`f.account_id`)}
        and (f.exception_id is null or ${coveredBy(now)} is null)
      limit ${COUNT_CAP + 1}
    ) capped`,
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, COUNT_CAP), more: found > COUNT_CAP }
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
      return sql`f.resource in (select t.function_arn from function_tags t where t.vanished_at is null
        and t.facts->'tags' @> ${JSON.stringify([{ key: where.key, value: where.value }])}::jsonb)`
    case 'account-tag':
      return sql`f.account_id in (select a.id from account a where a.vanished_at is null
        and a.tags @> ${JSON.stringify([{ key: where.key, value: where.value }])}::jsonb)`
    case 'arn': {
      const accountId = parseArn(where.glob)?.accountId ?? ''
      const own = /^\d{12}$/.test(accountId) ? sql`f.account_id = ${accountId} and` : sql``
      return sql`${own} f.resource like ${likeOf(where.glob)}`
    }
    case 'finding':
      return sql`f.account_id = ${where.accountId} and f.resource = ${where.resource}
        and f.qualifier is not distinct from ${where.qualifier}::text`
  }
}
