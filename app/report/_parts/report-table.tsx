import type { ReactNode } from 'react'
import { cn } from '#app/_ui/cn.ts'

export interface ReportColumn<Row> {
  readonly header: string
  readonly align?: 'right'
  readonly cell: (row: Row) => ReactNode
}

interface Props<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly ReportColumn<Row>[]
}

/** A table on paper: nothing to click, its heading again on each page, no row over two pages. */
export function ReportTable<Row>({ caption, rows, rowKey, columns }: Props<Row>) {
  const look = ({ align }: ReportColumn<Row>) =>
    cn('px-2 py-1 text-left align-top first:pl-0 last:pr-0', align && 'numeric text-right')
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {columns.map((column) => (
              <th key={column.header} scope="col" className={cn(look(column), 'font-medium')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="break-inside-avoid border-b border-line">
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.header} scope="row" className={cn(look(column), 'font-normal')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.header} className={look(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
