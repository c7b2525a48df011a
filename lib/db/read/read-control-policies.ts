import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface ControlPolicy {
  readonly id: string
  readonly name: string
  readonly document: string | null
}

/** The organization's policies that are named, for whoever sees an account of it. */
export const readControlPolicies = (
  scope: ViewerScope,
  database: Queryable,
  ids: readonly string[],
): Promise<readonly ControlPolicy[]> =>
  rowsOf<ControlPolicy>(
    database,
    sql`select id, name, document from organization_policy where id = any(${[...ids]}::text[])
      and exists (select from account a where ${visible(scope, sql`a.id`)}) order by id`,
  )
