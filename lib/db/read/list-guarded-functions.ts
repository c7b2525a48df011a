import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { GuardedFunction } from '#lib/core/policy/guardrail.ts'
import { anyOf, unitAccounts, when } from './access-conditions.ts'
import { narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql, visible } from './sql.ts'

/** Functions as a new guardrail would see them. A part whose listing was lost is undefined. */
export async function listGuardedFunctions(
  scope: ViewerScope,
  database: Queryable,
  { filters: asked, limit }: { readonly filters: AccessFilters; readonly limit: number },
): Promise<readonly GuardedFunction[]> {
  const filters = await narrowUnit(scope, database, asked)
  const rows = await rowsOf<Row>(
    database,
    sql`
      select f.key as arn, f.role_arn as "roleArn",
        exists (select from account a where a.id = f.account_id and a.is_management) as "inManagementAccount",
        f.vpc_id as "vpcId", f.subnet_ids as "subnetIds",
        f.security_group_ids as "securityGroupIds", f.layer_arns as "layerArns",
        (select s.facts->>'codeSigningConfigArn' from function_code_signing s
          where s.function_arn = f.key and s.vanished_at is null) as "codeSigningConfigArn",
        array(select u.facts->>'authType' from function_url u
          where u.function_arn = f.key and u.vanished_at is null order by u.key) as "urlAuthTypes",
        array(select distinct case when g.principal_kind = 'everyone' then '*' else g.principal end
          from policy_grant g where g.function_arn = f.key order by 1) as "policyPrincipals",
        array(select c.source from coverage c where c.account_id = f.account_id and c.region = f.region
          and c.source in ('code-signing', 'function-urls', 'function-policies')
          and c.state in ('complete', 'skipped')) as read
      from lambda_function f where f.vanished_at is null and ${visible(scope, sql`f.account_id`)}
        and ${every([
          ...anyOf(sql`f.account_id`, filters.accounts),
          ...when(filters.ou, (ou) => sql`(f.account_id in (${unitAccounts(ou)})) is true`),
        ])}
      order by f.key limit ${limit}`,
  )
  return rows.map(({ read, ...fn }) => ({
    ...fn,
    codeSigningConfigArn:
      fn.codeSigningConfigArn === null && !read.includes('code-signing')
        ? undefined
        : fn.codeSigningConfigArn,
    urlAuthTypes: read.includes('function-urls') ? fn.urlAuthTypes : undefined,
    policyPrincipals: read.includes('function-policies') ? fn.policyPrincipals : undefined,
  }))
}

interface Row {
  readonly arn: string
  readonly roleArn: string | null
  readonly inManagementAccount: boolean
  readonly vpcId: string | null
  readonly subnetIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly layerArns: readonly string[]
  readonly codeSigningConfigArn: string | null
  readonly urlAuthTypes: readonly string[]
  readonly policyPrincipals: readonly string[]
  readonly read: readonly string[]
}
