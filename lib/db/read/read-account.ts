import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface AccountFacts {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly state: string
  readonly ouPath: string | null
  readonly ouIdPath: string | null
  readonly parentId: string | null
  readonly isManagement: boolean
  readonly joinedAt: Date | null
  readonly firstSeenAt: Date
  readonly vanishedAt: Date | null
  /** Null when the tags could not be read. */
  readonly tags: readonly { readonly key: string; readonly value: string }[] | null
}

/** One account; null when there is none or the viewer may not see it. */
export function readAccount(
  scope: ViewerScope,
  database: Queryable,
  accountId: string,
): Promise<AccountFacts | null> {
  return rowOf<AccountFacts>(
    database,
    sql`
      select id, name, email, state, ou_path as "ouPath", ou_id_path as "ouIdPath", parent_id as "parentId",
        is_management as "isManagement", joined_at as "joinedAt", first_seen_at as "firstSeenAt",
        vanished_at as "vanishedAt", tags
      from account where id = ${accountId} and ${visible(scope, sql`id`)}`,
  )
}
