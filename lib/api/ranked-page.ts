import { z } from 'zod'
import type { KeysetCursor } from '#lib/core/model/keyset-order.ts'
import type { KeysetPage } from '#lib/db/read/keyset-page.ts'
import type { Page } from './api-resource.ts'
import { cursorText, printCursor, readCursor } from './cursor.ts'

const mark = z.object({
  value: z.int().min(-2_147_483_648).max(2_147_483_647),
  key: cursorText,
})

/** Where a list that is ordered by rank goes on. */
export const rankedFrom = (cursor: string | null): KeysetCursor | null => readCursor(mark, cursor)

/** A page of a list that is ordered by rank. */
export const rankedPage = <Found, Row>(
  { rows, after }: Pick<KeysetPage<Found>, 'rows' | 'after'>,
  row: (found: Found) => Row,
): Page<Row> => ({ rows: rows.map(row), next: after === null ? null : printCursor(after) })
