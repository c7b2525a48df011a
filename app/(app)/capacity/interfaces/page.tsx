import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { INTERFACE_COLUMNS } from '#lib/core/capacity/interface-columns.ts'
import { facetOf } from '../_parts/facets.ts'
import { INTERFACE_CELLS } from '../_parts/interface-cells.tsx'
import { ListPage } from '../_parts/list-page.tsx'
import { drawn, RowResults } from '../_parts/row-results.tsx'

export const metadata: Metadata = { title: 'Interfaces' }
const PATH = '/capacity/interfaces'
const FACETS = [
  facetOf('state', 'State', {
    stuck: 'Stuck',
    orphan: 'Orphan',
    edited: 'Edited outside Lambda',
    matched: 'Explained',
    unknown: 'Unknown',
  }),
]
const COLUMNS = drawn(
  INTERFACE_COLUMNS,
  [
    'interface',
    'state',
    'subnet',
    'groups',
    'addresses',
    'first-seen',
    'unexplained',
    'account',
    'region',
    'vpc',
  ],
  INTERFACE_CELLS,
)

export default async function InterfacesPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  return (
    <ListPage
      path={PATH}
      title="Interfaces"
      about="Every interface of Lambda that was seen, and what explains it. One that nothing explains holds an address and stops its subnet and groups from being deleted."
      csv="capacity-interfaces"
      search="Interface or group"
      facets={FACETS}
      query={query}
      filters={filters}
    >
      <RowResults
        kind="interfaces"
        path={PATH}
        query={query.toString()}
        filters={filters}
        order={parseCapacityOrder(query)}
        columns={COLUMNS}
        words={['interface', 'interfaces']}
      />
    </ListPage>
  )
}
