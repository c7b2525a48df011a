import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ADVICE_COLUMNS } from '#lib/core/capacity/advice-columns.ts'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { ADVICE_CELLS } from '../_parts/advice-cells.tsx'
import { ListPage } from '../_parts/list-page.tsx'
import { drawn, RowResults } from '../_parts/row-results.tsx'

export const metadata: Metadata = { title: 'Advice' }
const PATH = '/capacity/advice'
const COLUMNS = drawn(
  ADVICE_COLUMNS,
  [
    'vpc',
    'account',
    'region',
    'keep',
    'replace',
    'frees',
    'addresses',
    'subnets',
    'change',
    'held',
    'certain',
  ],
  ADVICE_CELLS,
)

export default async function AdvicePage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  return (
    <ListPage
      path={PATH}
      title="Advice"
      about="Sets of security groups that do the same, rule by rule. Functions that take one set in place of several share interfaces, and the others’ interfaces and addresses become free."
      csv="capacity-advice"
      search="VPC, group or function"
      facets={[]}
      query={query}
      filters={filters}
    >
      <RowResults
        kind="advice"
        path={PATH}
        query={query.toString()}
        filters={filters}
        order={parseCapacityOrder(query)}
        columns={COLUMNS}
        words={['merge', 'merges']}
        empty={<PanelEmpty kind="none" title="No two sets of security groups in use do the same" />}
      />
    </ListPage>
  )
}
