import { join, raw, type Sql, sqltag } from '@prisma/client/runtime/client'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'

export { join, raw, type Sql }

/** A parametrised statement, or a piece of one. Values never become SQL text. */
export const sql = sqltag

/** All of the conditions. */
export const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : join([...conditions], ' and ')

/** That an account is one of those that the viewer may see. `column` is a piece of SQL that names it. */
export function visible(scope: ViewerScope, column: Sql): Sql {
  if (scope.kind === 'everything') return sql`true`
  return sql`${column} = any(${[...scope.accountIds]}::text[])`
}
