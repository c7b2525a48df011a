import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { URGENCY_FACET } from '../_parts/facets.ts'
import { ListPage } from '../_parts/list-page.tsx'
import { QUOTA_COLUMNS } from '../_parts/quota-columns.tsx'
import { RowResults } from '../_parts/row-results.tsx'

export const metadata: Metadata = { title: 'Quotas' }
const PATH = '/capacity/quotas'

export default async function QuotasPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  return (
    <ListPage
      path={PATH}
      title="Quotas"
      about="What Lambda’s interfaces count against, for each account: Hyperplane interfaces of a VPC, and all network interfaces of a zone. A limit that could not be read is the documented default, and says so."
      csv={null}
      search="VPC or zone"
      facets={[URGENCY_FACET]}
      query={query}
      filters={filters}
    >
      <RowResults
        kind="quotas"
        path={PATH}
        query={query.toString()}
        filters={filters}
        order={parseCapacityOrder(query)}
        columns={QUOTA_COLUMNS}
        words={['quota', 'quotas']}
      />
    </ListPage>
  )
}
