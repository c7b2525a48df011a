import { type CsvColumn, csvHeader, csvRow } from '#lib/core/csv.ts'
import type { Permission } from '#lib/core/model/permission.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Parameters } from '#lib/core/query/parameter.ts'
import { type QueryOf, readQuery } from '#lib/core/query/query-of.ts'
import type { Snapshot } from '#lib/db/export/snapshot.ts'

/** A piece of a file's text, and how many rows begin in it. */
export interface CsvPiece {
  readonly text: string
  readonly rows: number
}

export interface ExportAsk<Filters> {
  readonly scope: ViewerScope
  readonly snapshot: Snapshot
  readonly filters: Filters
  /** What "expired" and "days left" are told by. */
  readonly now: Date
}

interface Definition<Filters, Row> {
  /** In the URL and the file's name: an API once released. */
  readonly name: string
  readonly title: string
  /** What a row is. */
  readonly about: string
  readonly query: QueryOf<Filters>
  /** Only ever add at the end: files are read by machines. */
  readonly columns: (now: Date) => readonly CsvColumn<Row>[]
  readonly rows: (ask: ExportAsk<Filters>) => AsyncIterable<readonly Row[]>
  /** The query by which an audit pack has all of it, where the page's default leaves something out. */
  readonly whole?: string
  readonly permission?: Permission
}

export interface PreparedExport {
  readonly ok: true
  /** The file's text in pieces, the header first. */
  readonly pieces: (scope: ViewerScope, snapshot: Snapshot) => AsyncGenerator<CsvPiece>
}

/** A table that can be had as a file. */
export interface ExportTable {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly parameters: Parameters
  readonly headers: readonly string[]
  readonly whole: string
  /** What its reader must be allowed to do. */
  readonly permission: Permission
  /** What a query asks for, or one sentence on what is wrong with it. */
  readonly prepare: (
    query: URLSearchParams,
    now: Date,
  ) => PreparedExport | { readonly ok: false; readonly problem: string }
}

export function exportTable<Filters, Row>(definition: Definition<Filters, Row>): ExportTable {
  const { name, title, about, query, columns, whole = '', permission = 'export' } = definition
  return {
    name,
    title,
    about,
    whole,
    permission,
    parameters: query.parameters,
    headers: columns(new Date(0)).map(({ header }) => header),
    prepare: (asked, now) => {
      const read = readQuery(query, asked)
      if (!read.ok) return read
      const { filters } = read
      return {
        ok: true,
        pieces: (scope, snapshot) =>
          piecesOf(columns(now), definition.rows({ scope, snapshot, filters, now })),
      }
    },
  }
}

/** The header comes with the first rows: what goes wrong in reading those leaves no beginning of a file. */
async function* piecesOf<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<CsvPiece> {
  let text = csvHeader(columns)
  for await (const batch of batches) {
    for (const row of batch) text += csvRow(columns, row)
    yield { text, rows: batch.length }
    text = ''
  }
  if (text !== '') yield { text, rows: 0 }
}
