import type { Page } from './api-resource.ts'
import { printCursor } from './cursor.ts'

/** The first `limit` of some rows, of which one more was read to tell whether the list goes on. */
export function pageOf<Found, Row>(
  found: readonly Found[],
  limit: number,
  as: { readonly row: (found: Found) => Row; readonly mark: (found: Found) => unknown },
): Page<Row> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(as.row),
    next: found.length > limit && last !== undefined ? printCursor(as.mark(last)) : null,
  }
}
