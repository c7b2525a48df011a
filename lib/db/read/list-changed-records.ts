import type { LoggedChange } from '#lib/core/diff/net-change.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

export interface ChangedRecord {
  readonly kind: string
  readonly key: string
  readonly accountId: string
  readonly accountName: string | null
  readonly region: string
  readonly at: Date
  /** Oldest first. */
  readonly changes: readonly LoggedChange[]
}

export interface ChangedRecordsAsk extends HolderAsk {
  readonly runIds: readonly string[]
  /** Kind and key of the row before the page. */
  readonly after: readonly [string, string] | null
  readonly size: number
}

/** The condition on `change_log c` that runs and a scope make. */
export const changesOfRuns = (
  scope: ViewerScope,
  { runIds, ...holder }: HolderAsk & { readonly runIds: readonly string[] },
): Sql =>
  sql`c.run_id = any(${[...runIds]}::text[]) and ${every(coverageConditions(scope, holder))}`

/** A page of the records that changed in some runs, by kind and key, each with all of its changes. */
// Plan: the index over runs; what a run changes is little beside what it read.
export function listChangedRecords(
  scope: ViewerScope,
  database: Queryable,
  ask: ChangedRecordsAsk,
): Promise<readonly ChangedRecord[]> {
  if (ask.runIds.length === 0) return Promise.resolve([])
  const { after, size } = ask
  return rowsOf<ChangedRecord>(
    database,
    sql`
      select r.*, a.name as "accountName" from (
        select c.kind, c.key, min(c.account_id) as "accountId", min(c.region) as region, max(c.at) as at,
          jsonb_agg(jsonb_build_object('change', c.change, 'diff', c.diff) order by c.id) as changes
        from change_log c where ${changesOfRuns(scope, ask)}
          and ${after === null ? sql`true` : sql`(c.kind, c.key) > (${after[0]}, ${after[1]})`}
        group by 1, 2 order by 1, 2 limit ${size}
      ) r left join account a on a.id = r."accountId" order by r.kind, r.key`,
  )
}

export interface ChangeTally {
  readonly accountId: string
  readonly kind: string
  readonly records: number
}

/** How many records of an account and kind changed in some runs. */
export function tallyChangedRecords(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk & { readonly runIds: readonly string[] },
): Promise<readonly ChangeTally[]> {
  if (ask.runIds.length === 0) return Promise.resolve([])
  return rowsOf<ChangeTally>(
    database,
    sql`select c.account_id as "accountId", c.kind, count(distinct c.key)::int as records
      from change_log c where ${changesOfRuns(scope, ask)} group by 1, 2`,
  )
}
