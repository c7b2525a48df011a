import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from '../read/coverage-conditions.ts'
import { functionConditions } from '../read/function-conditions.ts'
import { every, type Sql, sql } from '../read/sql.ts'
import type { HolderAsk } from '../read/unit-of.ts'
import { REACH } from '../write/ledger.ts'

// Plan: the primary key in order, each account by a hash of the few accounts; nothing is sorted.
export const functionsStatement = (scope: ViewerScope, filters: FunctionFilters): Sql => sql`
select f.key, f.function_name as "functionName", f.account_id as "accountId", f.region,
  f.runtime, f.package_type as "packageType", f.architectures, f.memory_mb as "memoryMb",
  f.timeout_seconds as "timeoutSeconds", f.code_size_bytes as "codeSizeBytes",
  f.last_modified_at as "lastModifiedAt", f.role_arn as "roleArn", f.vpc_id as "vpcId",
  cardinality(f.subnet_ids) > 0 as "inVpc", cardinality(f.layer_arns) as layers,
  f.vanished_at as "vanishedAt", a.name as "accountName", a.ou_path as "ouPath"
from lambda_function f left join account a on a.id = f.account_id
where ${every(functionConditions(scope, filters))}
order by f.key`

/** What the line and the runtime calendar are made of, a row a live function. */
export const functionLinesStatement = (scope: ViewerScope, filters: FunctionFilters): Sql => sql`
select f.key, f.function_name as "functionName", f.account_id as "accountId", a.name as "accountName",
  a.ou_path as "ouPath", f.region, f.runtime, f.package_type as "packageType", f.facts -> 'vpc' as vpc,
  f.facts ->> 'capacityProviderArn' as "capacityProviderArn", m.facts as management, null as lost
from lambda_function f left join account a on a.id = f.account_id
left join runtime_management m on m.key = f.key and m.vanished_at is null
where ${every(functionConditions(scope, filters))} order by f.key`

/** A row an account·Region whose functions could not all be listed; `unknown` for the Regions of an account that could not be reached, or never was. */
export const unlistedPlacesStatement = (scope: ViewerScope, ask: HolderAsk): Sql => sql`
select 'unknown' as key, 'unknown' as "functionName", c.account_id as "accountId", a.name as "accountName",
  a.ou_path as "ouPath", case when c.source = ${REACH} then 'unknown' else c.region end as region, 'unknown' as runtime, null as "packageType",
  null as vpc, null as "capacityProviderArn", null as management, coalesce(c.reason, 'error') as lost
from (
  select account_id, region, source, state, reason from coverage union all
  select id, 'unknown', ${REACH}, 'failed', 'not-collected' from account a
  where vanished_at is null and not exists (select from coverage l where l.account_id = a.id)
) c left join account a on a.id = c.account_id
where ${every(coverageConditions(scope, ask))}
  and ((c.source = ${REACH} and c.state = 'failed') or (c.source = 'functions' and c.state in ('partial', 'failed')))
order by c.account_id, c.region`

/** A row a published version that exists. */
export const versionsStatement = (scope: ViewerScope, ask: HolderAsk): Sql => sql`
select c.key, c.function_name as "functionName", c.version, c.account_id as "accountId", c.region, c.runtime,
  c.package_type as "packageType", c.architectures, c.memory_mb as "memoryMb", c.timeout_seconds as "timeoutSeconds",
  c.code_size_bytes as "codeSizeBytes", c.role_arn as "roleArn", c.vpc_id as "vpcId", c.last_modified_at as "lastModifiedAt"
from function_version c where ${every([...coverageConditions(scope, ask), sql`c.vanished_at is null`])} order by c.key`
