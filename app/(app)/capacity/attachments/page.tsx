import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { ATTACHMENT_COLUMNS } from '#lib/core/capacity/attachment-columns.ts'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { ATTACHMENT_CELLS } from '../_parts/attachment-cells.tsx'
import { facetOf } from '../_parts/facets.ts'
import { ListPage } from '../_parts/list-page.tsx'
import { drawn, RowResults } from '../_parts/row-results.tsx'

export const metadata: Metadata = { title: 'Attachments' }
const PATH = '/capacity/attachments'
const FACETS = [
  facetOf('state', 'State', {
    matched: 'As expected',
    missing: 'No interface',
    extra: 'More than one',
    unknown: 'Unknown',
  }),
  facetOf('egress', 'Way out', {
    nat: 'Internet by NAT',
    'ipv6-egress-only': 'Internet by IPv6',
    transit: 'Transit or peering',
    appliance: 'Appliance',
    'endpoint-only': 'Endpoints only',
    none: 'None',
    'public-subnet': 'Public subnet',
    blackhole: 'Leads nowhere',
    blocked: 'Blocked',
    unknown: 'Unknown',
  }),
]
const COLUMNS = drawn(
  ATTACHMENT_COLUMNS,
  ['subnet', 'groups', 'state', 'functions', 'interfaces', 'egress', 'account', 'region', 'vpc'],
  ATTACHMENT_CELLS,
)

export default async function AttachmentsPage({
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
      title="Attachments"
      about="Each distinct pair of a subnet and a set of security groups that functions have: Lambda keeps one shared interface for each. What is expected against what is there."
      csv="capacity-attachments"
      search="Subnet, group or function"
      facets={FACETS}
      query={query}
      filters={filters}
    >
      <RowResults
        kind="attachments"
        path={PATH}
        query={query.toString()}
        filters={filters}
        order={parseCapacityOrder(query)}
        columns={COLUMNS}
        words={['attachment', 'attachments']}
      />
    </ListPage>
  )
}
