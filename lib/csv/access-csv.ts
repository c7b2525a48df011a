import {
  EDGE_COLUMNS,
  EXPOSURE_COLUMNS,
  GRANT_COLUMNS,
  GUARDRAIL_COLUMNS,
} from '#lib/core/access/access-columns.ts'
import { parseAccessFilters } from '#lib/core/access/access-filters.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { GrantRow } from '#lib/core/access/grant-row.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import { type StoredEdge, shownEdge } from '#lib/core/access/shown-edge.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { ACCESS_FILES, type AccessFile, exportAccess } from '#lib/db/export/export-access.ts'
import type { PreparedCsv } from './responsibility-csv.ts'

export { ACCESS_FILES, type AccessFile }

/** The file that the query of the page which lists the same asks for; of an account outside the viewer's scope no more than the page tells. */
export function accessCsv(file: AccessFile, query: URLSearchParams): PreparedCsv {
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) return parsed
  const { filters } = parsed
  switch (file) {
    case 'exposure':
      return {
        ok: true,
        text: (scope, pool) =>
          exportAccess(scope, pool, {
            file,
            filters,
            columns: EXPOSURE_COLUMNS,
            narrow: (row: ExposureRow) => row,
          }),
      }
    case 'grants':
      return {
        ok: true,
        text: (scope, pool) =>
          exportAccess(scope, pool, {
            file,
            filters,
            columns: GRANT_COLUMNS,
            narrow: (row: GrantRow) => row,
          }),
      }
    case 'edges':
      return {
        ok: true,
        text: (scope, pool) =>
          exportAccess(scope, pool, {
            file,
            filters,
            columns: EDGE_COLUMNS,
            narrow: (row: StoredEdge) => shownEdge(row, canSee(scope)),
          }),
      }
    case 'guardrails':
      return {
        ok: true,
        text: (scope, pool) =>
          exportAccess(scope, pool, {
            file,
            filters,
            columns: GUARDRAIL_COLUMNS,
            narrow: (row: GuardrailRow) => row,
          }),
      }
  }
}
