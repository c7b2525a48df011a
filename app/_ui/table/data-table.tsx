import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { RowKeys } from './row-keys.tsx'
import { SortHeader, type SortLink } from './sort-header.tsx'

export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  /** Absent: this column is not one to sort by. */
  readonly sort?: SortLink
  readonly align?: 'left' | 'right'
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
}

interface Props<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly dense?: boolean
}

/** A table drawn on the server: sort and pages are links. The first column heads its row. */
export function DataTable<Row>({ caption, columns, rows, rowKey, dense = false }: Props<Row>) {
  const pad = dense ? 'h-7 py-0.5' : 'h-9 py-1.5'
  return (
    <RowKeys caption={caption}>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="group hover:bg-sunken focus-within:bg-sunken">
              {columns.map(({ id, align, cell }, place) => {
                const look = cn(
                  'whitespace-nowrap border-b border-line px-3 text-left font-normal first:pl-4 last:pr-4 group-last:border-b-0',
                  pad,
                  align === 'right' && 'numeric text-right',
                )
                return place === 0 ? (
                  <th key={id} scope="row" className={look}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={look}>
                    {cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </RowKeys>
  )
}
