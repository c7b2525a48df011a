import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from '../read/coverage-conditions.ts'
import { accountConditions, accountsStatement } from '../read/list-accounts.ts'
import { every, type Sql, sql } from '../read/sql.ts'
import type { HolderAsk } from '../read/unit-of.ts'

/** Live accounts by id, with what was read of each. */
export const accountsFileStatement = (scope: ViewerScope, ask: HolderAsk): Sql =>
  accountsStatement(
    sql`select * from account a where ${every(accountConditions(scope, { ...ask, q: null, after: null }))}`,
    sql`a.id`,
  )

/** A row an account, Region and source: how its newest read ended. */
export const coverageStatement = (scope: ViewerScope, ask: HolderAsk): Sql => sql`
select c.account_id as "accountId", c.region, c.source, c.state, c.reason, c.detail, c.gap_count as "gapCount",
  c.run_id as "runId", c.changed_at as "changedAt", c.first_complete_at as "firstCompleteAt",
  case when c.state = 'complete' then t.finished_at else c.last_complete_at end as "lastCompleteAt"
from coverage c left join lateral (
  select finished_at from run_target t where t.account_id = c.account_id and t.region = c.region
  order by finished_at desc limit 1
) t on true
where ${every(coverageConditions(scope, ask))} order by c.account_id, c.region, c.source`

/** A row a read that was lost. */
export const gapsStatement = (scope: ViewerScope, ask: HolderAsk): Sql => sql`
select c.account_id as "accountId", c.region, c.source, c.action, c.subject, c.reason, c.detail
from gap c where ${every(coverageConditions(scope, ask))}
order by c.account_id, c.region, c.source, c.action, c.subject nulls first, c.id`

/** A row a record that appeared, changed or vanished, oldest first; `since` leaves out what is older. */
export const changesStatement = (
  scope: ViewerScope,
  { since, ...ask }: HolderAsk & { readonly since: Date | null },
): Sql => sql`
select c.at, c.run_id as "runId", c.account_id as "accountId", c.region, c.kind, c.key, c.change, c.diff
from change_log c
where ${every([...coverageConditions(scope, ask), since === null ? sql`true` : sql`c.at >= ${since}`])}
order by c.id`
