import type { Metadata } from 'next'
import type { PageQuery } from '#app/_data/query.ts'
import { URGENCY_FACET } from '../_parts/facets.ts'
import { QUOTA_COLUMNS } from '../_parts/quota-columns.tsx'
import { RowPage } from '../_parts/row-page.tsx'

export const metadata: Metadata = { title: 'Quotas' }
const PATH = '/capacity/quotas'

export default function QuotasPage({ searchParams }: { readonly searchParams: PageQuery }) {
  return (
    <RowPage
      kind="quotas"
      searchParams={searchParams}
      path={PATH}
      title="Quotas"
      about="What Lambda’s interfaces count against, for each account: Hyperplane interfaces of a VPC, and all network interfaces of a zone. A limit that could not be read is the documented default, and says so."
      csv={null}
      search="VPC or zone"
      facets={[URGENCY_FACET]}
      columns={QUOTA_COLUMNS}
      words={['quota', 'quotas']}
    />
  )
}
