import type { CoverageState } from '#lib/core/model/coverage.ts'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import { SOURCE_OF_KIND } from '#lib/core/model/source-of-kind.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { RecordPointer } from '#lib/core/rules/record-pointer.ts'
import { TABLES } from '../write/tables.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { join, raw, type Sql, sql, visible } from './sql.ts'

/** A record that a finding names, and how it came here. */
export interface PointedRecord {
  /** The pointer's place in what was asked. */
  readonly at: number
  readonly facts: unknown
  readonly changedAt: Date
  readonly vanishedAt: Date | null
  readonly source: string
  /** How the newest read of its source ended; null when that is not known. */
  readonly state: CoverageState | null
  /** The newest run that read its account·Region, and when. */
  readonly runId: string | null
  readonly readAt: Date | null
}

const RECORD_KINDS = Object.keys(TABLES) as readonly RecordKind[]

/** Null for a kind that has no table: what organizations grant is kept elsewhere, some kinds are not collected yet. */
const kindOf = ({ kind }: RecordPointer): RecordKind | null =>
  RECORD_KINDS.find((one) => one === kind) ?? null

/** The stored records that pointers name, those left out that are not stored or not the viewer's to see. */
export function readPointedRecords(
  scope: ViewerScope,
  database: Queryable,
  pointers: readonly RecordPointer[],
): Promise<readonly PointedRecord[]> {
  const arms = pointers.flatMap((pointer, at) => {
    const kind = kindOf(pointer)
    return kind === null ? [] : [recordAt(scope, { kind, key: pointer.key, at })]
  })
  if (arms.length === 0) return Promise.resolve([])
  return rowsOf<PointedRecord>(database, sql`${join(arms, ' union all ')} order by at`)
}

// Plan: each pointer one row by the primary key, with its ledger row and newest landing.
const recordAt = (
  scope: ViewerScope,
  { kind, key, at }: { readonly kind: RecordKind; readonly key: string; readonly at: number },
): Sql => sql`
  (select ${at}::int as at, r.facts, r.changed_at as "changedAt", r.vanished_at as "vanishedAt",
    ${SOURCE_OF_KIND[kind]}::text as source, c.state, t.run_id as "runId", t.finished_at as "readAt"
  from ${raw(TABLES[kind].name)} r
  left join coverage c on c.account_id = r.account_id and c.region = r.region and c.source = ${SOURCE_OF_KIND[kind]}
  left join lateral (
    select t.run_id, t.finished_at from run_target t
    where t.account_id = r.account_id and t.region = r.region order by t.finished_at desc limit 1
  ) t on true
  where r.key = ${key} and ${visible(scope, sql`r.account_id`)})`
