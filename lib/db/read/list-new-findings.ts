import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Severity } from '#lib/core/rules/rule.ts'
import { findingConditions } from './finding-conditions.ts'
import { FINDING_COLUMNS } from './list-findings.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'

export interface NewFindingsAsk {
  readonly filters: FindingFilters
  /** Opened after it … */
  readonly since: Date
  /** … and not after this. */
  readonly until: Date
  readonly now: Date
  readonly size: number
}

export interface NewFindings {
  readonly count: number
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>
  /** The first of them, the worst before the others. */
  readonly rows: readonly FindingListing[]
}

/** Matching findings that opened within a time, counted exactly, and the first of them. */
export async function listNewFindings(
  scope: ViewerScope,
  database: Queryable,
  ask: NewFindingsAsk,
): Promise<NewFindings> {
  // Plan: the BRIN index over opened_at, for a time that lies behind by hours or days; the first by their numbers.
  const counts = await rowsOf<Counted>(
    database,
    sql`select f.severity, count(*)::int as count, (array_agg(f.id::text order by f.id))[1:${ask.size}::int] as ids
      from finding f where ${within(scope, ask)} group by 1`,
  )
  const rows = await rowsOf<FindingListing>(
    database,
    sql`select ${FINDING_COLUMNS(ask.now)} from finding f left join account a on a.id = f.account_id
      where f.id = any(${counts.flatMap(({ ids }) => ids)}::bigint[]) order by f.severity_rank, f.id limit ${ask.size}`,
  )
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    bySeverity: Object.fromEntries(counts.map(({ severity, count }) => [severity, count])),
    rows,
  }
}

interface Counted {
  readonly severity: Severity
  readonly count: number
  /** The first of them. */
  readonly ids: readonly string[]
}

const within = (scope: ViewerScope, { filters, since, until, now }: NewFindingsAsk): Sql =>
  every([
    ...findingConditions(scope, filters, now),
    sql`f.opened_at > ${since}`,
    sql`f.opened_at <= ${until}`,
  ])
