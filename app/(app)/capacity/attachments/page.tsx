import type { Metadata } from 'next'
import type { PageQuery } from '#app/_data/query.ts'
import { ATTACHMENT_COLUMNS } from '#lib/core/capacity/attachment-columns.ts'
import { ATTACHMENT_CELLS } from '../_parts/attachment-cells.tsx'
import { facetOf } from '../_parts/facets.ts'
import { RowPage } from '../_parts/row-page.tsx'
import { drawn } from '../_parts/row-results.tsx'

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

export default function AttachmentsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  return (
    <RowPage
      kind="attachments"
      searchParams={searchParams}
      path={PATH}
      title="Attachments"
      about="Each distinct pair of a subnet and a set of security groups that functions have: Lambda keeps one shared interface for each. What is expected against what is there."
      csv="capacity-attachments"
      search="Subnet, group or function"
      facets={FACETS}
      columns={COLUMNS}
      words={['attachment', 'attachments']}
    />
  )
}
