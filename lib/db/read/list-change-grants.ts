import type { GrantRow } from '#lib/core/access/grant-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export type ChangeGrant = Pick<
  GrantRow,
  'principalKind' | 'principal' | 'granteeAccountId' | 'qualifierArn'
>

/** Grants that let a named account change a function of another. */
export const listChangeGrants = (
  scope: ViewerScope,
  database: Queryable,
): Promise<readonly ChangeGrant[]> =>
  rowsOf<ChangeGrant>(
    database,
    sql`select principal_kind as "principalKind", principal, grantee_account_id as "granteeAccountId",
        qualifier_arn as "qualifierArn"
      from policy_grant where changes and grantee_account_id <> account_id
        and ${visible(scope, sql`account_id`)} order by key`,
  )
