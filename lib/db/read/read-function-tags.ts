import type { Tags } from '#lib/core/model/tags.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The tags of a function; null where they were not read, or it is not the viewer's to see. */
export async function readFunctionTags(
  scope: ViewerScope,
  database: Queryable,
  functionArn: string,
): Promise<Tags | null> {
  const row = await rowOf<{ readonly tags: Tags | null }>(
    database,
    sql`select t.facts -> 'tags' as tags from function_tags t
      where t.function_arn = ${functionArn} and t.vanished_at is null and ${visible(scope, sql`t.account_id`)} limit 1`,
  )
  return row?.tags ?? null
}
