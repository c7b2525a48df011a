import type { Metadata } from 'next'
import type { PageQuery } from '#app/_data/query.ts'
import { INTERFACE_COLUMNS } from '#lib/core/capacity/interface-columns.ts'
import { facetOf } from '../_parts/facets.ts'
import { INTERFACE_CELLS } from '../_parts/interface-cells.tsx'
import { RowPage } from '../_parts/row-page.tsx'
import { drawn } from '../_parts/row-results.tsx'

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

export default function InterfacesPage({ searchParams }: { readonly searchParams: PageQuery }) {
  return (
    <RowPage
      kind="interfaces"
      searchParams={searchParams}
      path={PATH}
      title="Interfaces"
      about="Every interface of Lambda that was seen, and what explains it. One that nothing explains holds an address and stops its subnet and groups from being deleted."
      csv="capacity-interfaces"
      search="Interface or group"
      facets={FACETS}
      columns={COLUMNS}
      words={['interface', 'interfaces']}
    />
  )
}
