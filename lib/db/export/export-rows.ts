import type pg from 'pg'
import { type CsvColumn, csvHeader, csvRow } from '#lib/core/csv.ts'
import type { Sql } from '../read/sql.ts'
import { streamRows } from './stream-rows.ts'

/** The rows of a statement as CSV text in pieces, the header first. One consistent picture, any number of rows, flat memory. */
export async function* exportRows<Row>(
  pool: pg.Pool,
  statement: Sql,
  columns: readonly CsvColumn<Row>[],
): AsyncGenerator<string> {
  yield csvHeader(columns)
  for await (const rows of streamRows<Row>(pool, statement)) {
    let text = ''
    for (const row of rows) text += csvRow(columns, row)
    yield text
  }
}
