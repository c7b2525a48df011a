/** Answers how rows are written as CSV: RFC 4180, CRLF, UTF-8, and safe to open in a spreadsheet (OWASP ASVS 5.0, 1.2.10). */

export interface CsvColumn<Row> {
  readonly header: string
  readonly value: (row: Row) => string | number | null
}

/** Leads that make a spreadsheet run a cell as a formula, full-width forms included (CWE-1236). */
const FORMULA_LEAD = /^[=+\-@\t\r\0＝＋－＠]/
const NEEDS_QUOTES = /[",\r\n]/

/** One cell. A text that a spreadsheet would run gets an apostrophe before it; numbers go through, null is empty. Throws a RangeError on a number that is none. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return String(value)
    throw new RangeError(`${value} cannot be written as a number`)
  }
  const safe = FORMULA_LEAD.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The header line, with its line end. */
export const csvHeader = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  `${columns.map(({ header }) => csvCell(header)).join(',')}\r\n`

/** One row's line, with its line end. */
export function csvRow<Row>(columns: readonly CsvColumn<Row>[], row: Row): string {
  let line = ''
  for (const column of columns) {
    if (line !== '' || column !== columns[0]) line += ','
    line += csvCell(column.value(row))
  }
  return `${line}\r\n`
}

/** What spreadsheets want before the header, to read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
