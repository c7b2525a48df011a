import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface ControlPolicy {
  readonly id: string
  readonly name: string
  readonly document: string | null
}

/** Those of the named policies that bind an account which the viewer may see: by the account, a unit above it, or the root. */
export const readControlPolicies = (
  scope: ViewerScope,
  database: Queryable,
  ids: readonly string[],
): Promise<readonly ControlPolicy[]> =>
  rowsOf<ControlPolicy>(
    database,
    sql`select p.id, p.name, p.document from organization_policy p where p.id = any(${[...ids]}::text[])
      and ${
        scope.kind === 'everything'
          ? sql`true`
          : sql`exists (
        select from organization_policy_target t join account a
          on t.target_id = a.id or t.target_id = any(string_to_array(a.ou_id_path, '/'))
        where t.policy_id = p.id and t.vanished_at is null and ${visible(scope, sql`a.id`)})`
      }
      order by p.id`,
  )
