import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BYTE_ORDER_MARK, type CsvColumn, csvCell, csvHeader, csvRow } from '#lib/core/csv.ts'

const CELLS: readonly (readonly [string, string | number | null, string])[] = [
  ['text', 'abc', 'abc'],
  ['nothing', null, ''],
  ['an empty text', '', ''],
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "a"', '"say ""a"""'],
  ['a line end', 'a\r\nb', '"a\r\nb"'],
  ['spaces stay', ' a ', ' a '],
  ['a negative number', -1.5, '-1.5'],
  ['zero', 0, '0'],
  ['a formula', '=1+1', "'=1+1"],
  ['plus', '+1', "'+1"],
  ['minus in text', '-1', "'-1"],
  ['at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', '"\'\r=1"'],
  ['NUL', '\0=1', "'\0=1"],
  ['full-width', '＝1', "'＝1"],
  ['a formula further in', 'a=1', 'a=1'],
  ['an account id keeps its zeros', '001234567890', '001234567890'],
]

describe('csvCell', () => {
  it.each(CELLS)('%s', (_name, value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => csvCell(value)).toThrow(RangeError)
  })
})

type Row = readonly (string | number | null)[]
const columnsOf = (width: number): readonly CsvColumn<Row>[] =>
  Array.from({ length: width }, (_, index) => ({
    header: `column ${index}`,
    value: (row: Row) => row[index] ?? null,
  }))

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@\t\r\n\0",;\'＝ a'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
})
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.oneof(texts, fc.constant(null)), { minLength: width, maxLength: width })),
  )

/** What a reader finds: null as empty, and the apostrophe before what a spreadsheet would run. */
const asRead = (cell: string | number | null) =>
  cell === null ? '' : /^[=+\-@\t\r\0＝＋－＠]/.test(String(cell)) ? `'${cell}` : String(cell)

it('is read back by a strict parser as it was written', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const columns = columnsOf(rows[0]?.length ?? 2)
      const text = csvHeader(columns) + rows.map((row) => csvRow(columns, row)).join('')
      const read: string[][] = parse(text, { record_delimiter: '\r\n' })
      expect(read[0]).toEqual(columns.map(({ header }) => header))
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(asRead)))
    }),
  )
})

it('never starts a text cell with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r\0＝＋－＠]/)
    }),
  )
})

it('has a byte order mark that a parser takes away', () => {
  const columns = columnsOf(2)
  expect(parse(`${BYTE_ORDER_MARK}${csvHeader(columns)}`, { bom: true })).toEqual([
    ['column 0', 'column 1'],
  ])
})
