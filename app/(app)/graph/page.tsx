import type { Metadata } from 'next'
import { accessChips } from '#app/_access/access-chips.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { FilterBar } from '#app/_ui/filters/filter-bar.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { parseAccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { EDGE_FACETS } from './_parts/edge-facets.ts'
import { GroupGraphView } from './_parts/group-graph-view.tsx'
import { Questions } from './_parts/questions.tsx'

export const metadata: Metadata = { title: 'Graph' }

export default async function GraphPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) return <Misread title="Graph" path="/graph" problem={parsed.problem} />
  const { filters } = parsed
  const asked = printAccessFilters(filters).toString()
  return (
    <>
      <PageHeader
        title="Graph"
        words={['Verdicts of an edge', 'Kinds of an edge', 'Crossings']}
        about="Who can call what, over all accounts: a caller’s own policies, the function’s policy, control policies and boundaries, each asked."
        actions={
          <>
            <Link href={`/graph/edges?${asked}`} className="link text-xs">
              All edges
            </Link>
            <CsvButton href={`/api/export/edges?bom=1&${asked}`} what="these edges" />
          </>
        }
      />
      <Questions />
      <div className="flex flex-col gap-2">
        <FilterBar search={null} facets={EDGE_FACETS} />
        <Chips chips={accessChips('/graph', query, filters)} clear="/graph" />
      </div>
      <PanelBody key={query.toString()} what="The graph" rows={16}>
        <GroupGraphView query={query.toString()} filters={filters} />
      </PanelBody>
    </>
  )
}
