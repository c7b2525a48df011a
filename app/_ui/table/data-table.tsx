import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { PageCheck } from './page-check.tsx'
import { RowCheck } from './row-check.tsx'
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
  /** What to call a row that can be selected; absent where none can. The table stands in a SelectionProvider. */
  readonly selectName?: (row: Row) => string
  /** The row that is open beside the table. */
  readonly current?: string | null
}

/** A table drawn on the server: sort and pages are links. The first column heads its row. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, dense = false, selectName, current = null } = props
  const pad = dense ? 'h-7 py-0.5' : 'h-9 py-1.5'
  return (
    <RowKeys caption={caption}>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selectName === undefined ? null : (
              <td className="w-8 border-b border-line bg-surface pl-2">
                <PageCheck />
              </td>
            )}
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-key={rowKey(row)}
              aria-current={rowKey(row) === current ? 'true' : undefined}
              className="group hover:bg-sunken focus-within:bg-sunken aria-[current]:bg-accent-soft"
            >
              {selectName === undefined ? null : (
                <td className="border-b border-line pl-2 group-last:border-b-0">
                  <RowCheck rowKey={rowKey(row)} name={selectName(row)} />
                </td>
              )}
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
