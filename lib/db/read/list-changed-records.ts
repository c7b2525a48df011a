import type { LoggedChange } from '#lib/core/diff/net-change.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { narrowUnit } from './narrow-unit.ts'
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
export async function listChangedRecords(
  scope: ViewerScope,
  database: Queryable,
  asked: ChangedRecordsAsk,
): Promise<readonly ChangedRecord[]> {
  if (asked.runIds.length === 0) return []
  const ask = await narrowUnit(scope, database, asked)
  const page = ask.accounts.length > 0 ? gather(scope, ask) : walk(scope, ask)
  return rowsOf<ChangedRecord>(
    database,
    sql`
      select r.*, a.name as "accountName" from (
        select c.kind, c.key, min(c.account_id) as "accountId", min(c.region) as region, max(c.at) as at,
          jsonb_agg(jsonb_build_object('change', c.change, 'diff', c.diff) order by c.id) as changes
        from (${page}) p join change_log c using (kind, key) where ${changesOfRuns(scope, ask)}
        group by 1, 2
      ) r left join account a on a.id = r."accountId" order by r.kind, r.key`,
  )
}

const beyond = ({ after }: ChangedRecordsAsk): Sql =>
  after === null ? sql`true` : sql`(c.kind, c.key) > (${after[0]}, ${after[1]})`

/** Of few accounts: what changed in them is taken first and ordered then. */
const gather = (scope: ViewerScope, ask: ChangedRecordsAsk): Sql => sql`
  select c.kind, c.key from change_log c where ${changesOfRuns(scope, ask)} and ${beyond(ask)}
  group by 1, 2 order by 1, 2 limit ${ask.size}`

/** Of many: each run's own order by kind and key is walked until it has filled a page. */
const walk = (scope: ViewerScope, ask: ChangedRecordsAsk): Sql => sql`
  select kind, key from unnest(${[...ask.runIds]}::text[]) run(id) cross join lateral (
    select c.kind, c.key from change_log c
    where c.run_id = run.id and (${every(coverageConditions(scope, ask))}) is true and ${beyond(ask)}
    group by 1, 2 order by 1, 2 limit ${ask.size}
  ) first group by 1, 2 order by 1, 2 limit ${ask.size}`

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
