import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { URGENCY_FACET } from '../_parts/facets.ts'
import { ListPage } from '../_parts/list-page.tsx'
import { SubnetResults } from './_parts/subnet-results.tsx'

export const metadata: Metadata = { title: 'Subnets' }
const PATH = '/capacity/subnets'

export default async function SubnetsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  return (
    <ListPage
      path={PATH}
      title="Subnets"
      about="Subnets that Lambda has something in, those that need somebody first. What AWS reports as free, who holds the rest, and when it runs out."
      csv="capacity-subnets"
      search="Id or name"
      facets={[URGENCY_FACET]}
      query={query}
      filters={filters}
    >
      {filters.all ? null : (
        <p className="px-4 pt-3 text-xs text-muted">
          Subnets without anything of Lambda are left out:{' '}
          <Link href={withAll(query)} className="link">
            show them too
          </Link>
          .
        </p>
      )}
      <SubnetResults
        path={PATH}
        query={query.toString()}
        filters={filters}
        order={parseCapacityOrder(query)}
      />
    </ListPage>
  )
}

function withAll(query: URLSearchParams): string {
  const next = new URLSearchParams(query)
  for (const page of ['after', 'before']) next.delete(page)
  next.set('all', 'yes')
  return `${PATH}?${next}`
}
