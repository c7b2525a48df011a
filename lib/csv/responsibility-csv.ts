import { parseFindingFilters } from '#lib/core/model/finding-filters.ts'
import { parseFunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { lineColumns, runtimeColumns } from '#lib/core/responsibility/line-columns.ts'
import {
  EXCEPTION_COLUMNS,
  FINDING_COLUMNS,
  TALLY_COLUMNS,
} from '#lib/core/score/finding-columns.ts'
import type { Database } from '#lib/db/connect.ts'
import { exportRows } from '#lib/db/export/export-rows.ts'
import {
  exceptionsStatement,
  findingsStatement,
  functionLinesStatement,
  talliesStatement,
} from '#lib/db/export/finding-statements.ts'

/** A file's text in pieces, for whoever asks; or one sentence on what is wrong with the query. */
export type PreparedCsv =
  | {
      readonly ok: true
      readonly text: (scope: ViewerScope, pool: Database['pool']) => AsyncGenerator<string>
    }
  | { readonly ok: false; readonly problem: string }

export const RESPONSIBILITY_FILES = [
  'findings',
  'scores',
  'exceptions',
  'runtimes',
  'responsibility',
] as const
export type ResponsibilityFile = (typeof RESPONSIBILITY_FILES)[number]

/** The file that the query of the page which lists the same asks for, as of `now`. */
export function responsibilityCsv(
  file: ResponsibilityFile,
  query: URLSearchParams,
  now: Date,
): PreparedCsv {
  switch (file) {
    case 'findings':
    case 'scores':
    case 'exceptions':
      return ofFindings(file, query, now)
    case 'runtimes':
      return ofFunctions(query, runtimeColumns(now))
    case 'responsibility':
      return ofFunctions(query, lineColumns(now))
  }
}

function ofFindings(
  file: 'findings' | 'scores' | 'exceptions',
  query: URLSearchParams,
  now: Date,
): PreparedCsv {
  const parsed = parseFindingFilters(query)
  if (!parsed.ok) return parsed
  const { filters } = parsed
  const { accounts, ou } = filters
  switch (file) {
    case 'findings':
      return {
        ok: true,
        text: (scope, pool) =>
          exportRows(pool, findingsStatement(scope, { filters, now }), FINDING_COLUMNS),
      }
    case 'scores':
      return {
        ok: true,
        text: (scope, pool) =>
          exportRows(pool, talliesStatement(scope, { accounts, ou, now }), TALLY_COLUMNS),
      }
    case 'exceptions':
      return {
        ok: true,
        text: (scope, pool) => exportRows(pool, exceptionsStatement(scope, now), EXCEPTION_COLUMNS),
      }
  }
}

function ofFunctions(query: URLSearchParams, columns: ReturnType<typeof lineColumns>): PreparedCsv {
  const parsed = parseFunctionFilters(query)
  if (!parsed.ok) return parsed
  return {
    ok: true,
    text: (scope, pool) => exportRows(pool, functionLinesStatement(scope, parsed.filters), columns),
  }
}
