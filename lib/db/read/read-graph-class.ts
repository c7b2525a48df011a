import type { TargetClass } from '#lib/core/graph/target-class.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** Functions that edges lead to together; null when there is no such class that the viewer may see. */
export const readGraphClass = (
  scope: ViewerScope,
  database: Queryable,
  key: string,
): Promise<TargetClass | null> =>
  rowOf<TargetClass>(
    database,
    sql`select key, account_id as "accountId", region, patterns, members from graph_class
      where key = ${key} and ${visible(scope, sql`account_id`)}`,
  )
