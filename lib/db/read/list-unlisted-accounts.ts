import type { Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** An account whose functions could not all be listed: what was not listed is in no count and no score. */
export interface UnlistedAccount {
  readonly accountId: string
  readonly reason: Unseen
  /** Whether nothing of the account could be read. */
  readonly unreachable: boolean
}

// Plan: the index over (state, account_id): lost listings are few.
export function listUnlistedAccounts(
  scope: ViewerScope,
  database: Queryable,
  { size, ...holder }: HolderAsk & { readonly size: number },
): Promise<readonly UnlistedAccount[]> {
  return rowsOf<UnlistedAccount>(
    database,
    sql`
      select c.account_id as "accountId", coalesce(min(c.reason), 'error') as reason,
        bool_or(c.source = 'account' and c.state = 'failed') as unreachable
      from coverage c
      where c.state in ('partial', 'failed') and c.source in ('functions', 'account')
        and ${every(coverageConditions(scope, holder))}
      group by 1 order by 1 limit ${size}`,
  )
}
