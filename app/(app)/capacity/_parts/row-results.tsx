import type { ReactNode } from 'react'
import { database } from '#app/_data/database.ts'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { KeysetList } from '#app/_ui/table/keyset-list.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { CapacityColumn } from '#lib/core/capacity/capacity-column.ts'
import { type CapacityFilters, printCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { CapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import {
  type CapacityRowKind,
  listCapacityRows,
  type NamedRow,
} from '#lib/db/read/list-capacity-rows.ts'

interface Props<K extends CapacityRowKind> {
  readonly kind: K
  readonly path: string
  readonly query: string
  readonly filters: CapacityFilters
  readonly order: CapacityOrder
  readonly columns: readonly TableColumn<NamedRow<K>>[]
  readonly words: readonly [string, string]
  readonly empty?: ReactNode
}

/** One page of attachments, interfaces, quotas or advice. */
export async function RowResults<K extends CapacityRowKind>(props: Props<K>) {
  const { kind, path, query, filters, order, columns, words, empty } = props
  const page = await listCapacityRows(await viewerScope(), database(), { kind, filters, order })
  return (
    <KeysetList
      path={path}
      query={query}
      order={order}
      page={page}
      columns={columns}
      caption={words[1]}
      words={words}
      filtered={printCapacityFilters(filters).size > 0}
      {...(empty === undefined ? {} : { empty })}
    />
  )
}

/** Columns of the file as the screen draws them: some cells in a way of their own. */
export const drawn = <Row, Id extends string>(
  columns: readonly (CapacityColumn<Row> & { readonly id: Id })[],
  shown: readonly Id[],
  cells: Readonly<Partial<Record<Id, (row: Row) => ReactNode>>>,
): readonly TableColumn<Row>[] =>
  shown.map((id) => {
    const column = columns.find((one) => one.id === id)
    return {
      id,
      header: column?.title ?? id,
      cell: (row) => cells[id]?.(row) ?? column?.value(row) ?? '–',
    }
  })
