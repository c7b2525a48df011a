import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql, visible } from './sql.ts'

/** The conditions on `finding f` that it is one of those, and the viewer's to see. */
export const keyIsOneOf = (scope: ViewerScope, keys: readonly string[]): readonly Sql[] => [
  visible(scope, sql`f.account_id`),
  sql`f.key = any(${[...keys]}::uuid[])`,
]
