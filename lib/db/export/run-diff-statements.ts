import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingSteps, type StepsAsk } from '../read/finding-steps.ts'
import { changesOfRuns } from '../read/list-changed-records.ts'
import { type Sql, sql } from '../read/sql.ts'
import type { HolderAsk } from '../read/unit-of.ts'

// Plan: what moved is gathered by the index over runs, then sorted by account and rule.
export const movedFindingsStatement = (scope: ViewerScope, ask: StepsAsk): Sql => sql`
select m.key::text, m.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", m.region,
  m.rule_id as "ruleId", m.resource, m.qualifier, m.function_name as "functionName", m.first, m.last, m.at
from (${findingSteps(scope, ask)}) m left join account a on a.id = m.account_id
order by m.account_id, m.rule_id, m.key`

// Plan: the log of the runs by its index, in the order in which it was written.
export const changedFieldsStatement = (
  scope: ViewerScope,
  ask: HolderAsk & { readonly runIds: readonly string[] },
): Sql => sql`
select c.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", c.region, c.kind, c.key, c.change,
  c.at, c.run_id as "runId", d.one ->> 'path' as path, (d.one -> 'from')::text as "from", (d.one -> 'to')::text as "to"
from change_log c left join account a on a.id = c.account_id
left join lateral jsonb_array_elements(c.diff) d(one) on true
where ${changesOfRuns(scope, ask)} order by c.id`
