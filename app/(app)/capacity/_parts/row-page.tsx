import type { ComponentProps, ReactNode } from 'react'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import type { CapacityRowKind, NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { ListPage } from './list-page.tsx'
import { RowResults } from './row-results.tsx'

interface Props<K extends CapacityRowKind>
  extends Omit<ComponentProps<typeof ListPage>, 'query' | 'filters' | 'children'> {
  readonly kind: K
  readonly searchParams: PageQuery
  readonly columns: readonly TableColumn<NamedRow<K>>[]
  readonly words: readonly [string, string]
  readonly empty?: ReactNode
}

/** The page of attachments, interfaces, quotas or advice: what its address asks of them. */
export async function RowPage<K extends CapacityRowKind>(props: Props<K>) {
  const { kind, searchParams, columns, words, empty, ...page } = props
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path={page.path} problem={parsed.problem} />
  return (
    <ListPage {...page} query={query} filters={parsed.filters}>
      <RowResults
        kind={kind}
        path={page.path}
        query={query.toString()}
        filters={parsed.filters}
        order={parseCapacityOrder(query)}
        columns={columns}
        words={words}
        {...(empty === undefined ? {} : { empty })}
      />
    </ListPage>
  )
}
