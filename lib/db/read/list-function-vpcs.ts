import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { anyOf, unitAccounts, when } from './access-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql, visible } from './sql.ts'

/** A VPC that functions are attached to. */
export interface FunctionVpc {
  readonly vpcId: string
  readonly accountId: string
  readonly accountName: string | null
  readonly functions: number
}

/** The VPCs with the most functions, as far as the filters choose accounts. */
export const listFunctionVpcs = (
  scope: ViewerScope,
  database: Queryable,
  { filters, limit }: { readonly filters: AccessFilters; readonly limit: number },
): Promise<readonly FunctionVpc[]> =>
  rowsOf<FunctionVpc>(
    database,
    sql`select f.vpc_id as "vpcId", f.account_id as "accountId", a.name as "accountName", count(*)::int as functions
      from lambda_function f left join account a on a.id = f.account_id
      where f.vanished_at is null and f.vpc_id <> '' and ${visible(scope, sql`f.account_id`)}
        and ${every([
          ...anyOf(sql`f.account_id`, filters.accounts),
          ...when(filters.ou, (ou) => sql`f.account_id in (${unitAccounts(ou)})`),
        ])}
      group by 1, 2, 3 order by functions desc, f.vpc_id limit ${limit}`,
  )
