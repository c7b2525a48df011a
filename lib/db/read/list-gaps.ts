import type { Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CoverageAsk, coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

export interface GapRow {
  readonly id: string
  readonly accountId: string
  readonly accountName: string | null
  readonly region: string
  readonly source: string
  readonly action: string
  readonly subject: string | null
  readonly reason: Unseen
  readonly detail: string
}

export interface GapsAsk extends CoverageAsk {
  readonly reason: string | null
  readonly action: string | null
  readonly after: string | null
  readonly size: number
}

/** A page of lost reads, in the order in which they were written. */
export function listGaps(
  scope: ViewerScope,
  database: Queryable,
  ask: GapsAsk,
): Promise<readonly GapRow[]> {
  const conditions = [
    ...coverageConditions(scope, ask),
    ...(ask.reason === null ? [] : [sql`c.reason = ${ask.reason}`]),
    ...(ask.action === null ? [] : [sql`c.action = ${ask.action}`]),
    ...(ask.after === null ? [] : [sql`c.id > ${ask.after}::bigint`]),
  ]
  return rowsOf<GapRow>(
    database,
    sql`
      select g.*, a.name as "accountName" from (
        select c.id::text, c.account_id as "accountId", c.region, c.source, c.action, c.subject, c.reason, c.detail
        from gap c where ${every(conditions)} order by c.id limit ${ask.size}
      ) g left join account a on a.id = g."accountId" order by g.id::bigint`,
  )
}
