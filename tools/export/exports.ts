import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseFunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { ACCESS_FILES, accessCsv } from '#lib/csv/access-csv.ts'
import { CAPACITY_FILES, type CapacityFile, capacityCsv } from '#lib/csv/capacity-csv.ts'
import { RESPONSIBILITY_FILES, responsibilityCsv } from '#lib/csv/responsibility-csv.ts'
import type { Database } from '#lib/db/connect.ts'
import { exportFunctions } from '#lib/db/export/export-functions.ts'

type Text = (scope: ViewerScope, pool: Database['pool']) => AsyncGenerator<string>

export type Prepared =
  | { readonly ok: true; readonly text: Text }
  | { readonly ok: false; readonly problem: string }

/** The CSV that a page's query asks for, or what is wrong with the query. */
export type Export = (query: URLSearchParams) => Prepared

const functions: Export = (query) => {
  const parsed = parseFunctionFilters(query)
  if (!parsed.ok) return parsed
  return { ok: true, text: (scope, pool) => exportFunctions(scope, pool, parsed.filters) }
}

const capacity =
  (file: CapacityFile): Export =>
  (query) => {
    const parsed = parseCapacityFilters(query)
    if (!parsed.ok) return parsed
    const { filters } = parsed
    return { ok: true, text: (scope, pool) => capacityCsv(scope, pool, { file, filters }) }
  }

/** Every export of the command line, by the name that it has in `/api/export/NAME` too. */
export const EXPORTS: ReadonlyMap<string, Export> = new Map([
  ['functions', functions],
  ...RESPONSIBILITY_FILES.map(
    (file) =>
      [file, (query: URLSearchParams) => responsibilityCsv(file, query, new Date())] as const,
  ),
  ...ACCESS_FILES.map(
    (file) => [file, (query: URLSearchParams) => accessCsv(file, query)] as const,
  ),
  ...CAPACITY_FILES.map((file) => [`capacity-${file}`, capacity(file)] as const),
])
