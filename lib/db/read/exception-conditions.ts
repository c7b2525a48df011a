import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql } from './sql.ts'

/** That an exception `e` may cover a finding that the viewer may see. */
export function exceptionVisible(scope: ViewerScope): Sql {
  if (scope.kind === 'everything') return sql`true`
  const own = sql`any(${[...scope.accountIds]}::text[])`
  return sql`case e.place ->> 'kind'
    when 'account' then e.place ->> 'accountId' = ${own}
    when 'finding' then e.place ->> 'accountId' = ${own}
    when 'arn' then split_part(e.place ->> 'glob', ':', 5) = ${own} or split_part(e.place ->> 'glob', ':', 5) !~ '^\\d{12}$'
    when 'ou' then exists (select from account a where a.id = ${own}
      and (e.place ->> 'path' = '/' or a.ou_path = e.place ->> 'path' or starts_with(a.ou_path, (e.place ->> 'path') || '/')))
    else true end`
}
