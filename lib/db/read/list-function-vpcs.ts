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

/** The VPCs with the most functions as of the newest concluded run, as far as the filters choose accounts. */
export const listFunctionVpcs = (
  scope: ViewerScope,
  database: Queryable,
  { filters, limit }: { readonly filters: AccessFilters; readonly limit: number },
): Promise<readonly FunctionVpc[]> =>
  rowsOf<FunctionVpc>(
    database,
    sql`select v.vpc_id as "vpcId", v.account_id as "accountId", a.name as "accountName", v.functions
      from (
        select * from vpc_tally c where ${visible(scope, sql`c.account_id`)} and ${every([
          ...anyOf(sql`c.account_id`, filters.accounts),
          ...when(filters.ou, (ou) => sql`c.account_id in (${unitAccounts(ou)})`),
        ])} order by c.functions desc, c.vpc_id limit ${limit}
      ) v left join account a on a.id = v.account_id order by v.functions desc, v.vpc_id`,
  )
