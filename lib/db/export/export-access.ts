import type pg from 'pg'
import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { type CsvColumn, csvHeader, csvRow } from '#lib/core/csv.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import {
  edgeConditions,
  exposureConditions,
  grantConditions,
  guardrailConditions,
} from '../read/access-conditions.ts'
import { EDGE_SOURCE } from '../read/edge-source.ts'
import { every, raw, type Sql, sql, visible } from '../read/sql.ts'
import { streamRows } from './stream-rows.ts'

export const ACCESS_FILES = ['exposure', 'grants', 'edges', 'guardrails'] as const
export type AccessFile = (typeof ACCESS_FILES)[number]

interface Source {
  readonly table: string
  readonly conditions: (scope: ViewerScope, filters: AccessFilters) => readonly Sql[]
}

const SOURCES: Readonly<Record<AccessFile, Source>> = {
  exposure: { table: 'exposure', conditions: exposureConditions },
  grants: { table: 'policy_grant', conditions: grantConditions },
  edges: { table: EDGE_SOURCE, conditions: edgeConditions },
  guardrails: { table: 'guardrail_standing', conditions: guardrailConditions },
}

/** A row with the name of its account, where the viewer may know it. */
export type Named<Row> = Row & { readonly accountName: string | null }

export interface AccessExport<Row, Shown> {
  readonly file: AccessFile
  readonly filters: AccessFilters
  readonly columns: readonly CsvColumn<Named<Shown>>[]
  /** What of a row the viewer may know. */
  readonly narrow: (row: Row) => Shown
}

/** The rows that a viewer's scope and filters leave, as CSV text in pieces, in the order of their keys. One consistent picture, flat memory. */
export async function* exportAccess<Row, Shown>(
  scope: ViewerScope,
  pool: pg.Pool,
  { file, filters, columns, narrow }: AccessExport<Row, Shown>,
): AsyncGenerator<string> {
  yield csvHeader(columns)
  const { table, conditions } = SOURCES[file]
  const statement = sql`select c.facts, a.name as "accountName"
    from ${raw(table)} c left join account a on a.id = c.account_id and ${visible(scope, sql`a.id`)}
    where ${every(conditions(scope, filters))} order by c.key`
  type Found = { readonly facts: Row; readonly accountName: string | null }
  for await (const rows of streamRows<Found>(pool, statement)) {
    let text = ''
    for (const { facts, accountName } of rows) {
      text += csvRow(columns, { ...narrow(facts), accountName })
    }
    yield text
  }
}
