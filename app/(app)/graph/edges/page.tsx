import type { Metadata } from 'next'
import { accessChips } from '#app/_access/access-chips.ts'
import { EDGE_TABLE } from '#app/_access/edge-columns.tsx'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { FilterBar } from '#app/_ui/filters/filter-bar.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { KeysetList } from '#app/_ui/table/keyset-list.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import {
  type AccessFilters,
  parseAccessFilters,
  printAccessFilters,
} from '#lib/core/access/access-filters.ts'
import { parseCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import { listEdges } from '#lib/db/read/list-edges.ts'
import { EDGE_FACETS } from '../_parts/edge-facets.ts'

export const metadata: Metadata = { title: 'Edges' }
const PATH = '/graph/edges'

export default async function EdgesPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) return <Misread title="Edges" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  const asked = printAccessFilters(filters).toString()
  return (
    <>
      <PageHeader
        words={['Verdicts of an edge', 'Kinds of an edge', 'Crossings']}
        trail={
          <Link href="/graph" className="link">
            Graph
          </Link>
        }
        title="Edges"
        about="Who can call what, one row for each caller and function (or functions alike), with the statements that decide it. What crosses the widest boundary comes first."
        actions={<CsvButton href={`/api/export/edges?bom=1&${asked}`} what="these edges" />}
      />
      <div className="flex flex-col gap-2">
        <FilterBar search="Principal or function" facets={EDGE_FACETS} />
        <Chips chips={accessChips(PATH, query, filters)} clear={PATH} />
      </div>
      <section aria-label="Edges" className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what="The edges" rows={14}>
          <Edges query={query.toString()} filters={filters} />
        </PanelBody>
      </section>
    </>
  )
}

interface Props {
  readonly query: string
  readonly filters: AccessFilters
}

async function Edges({ query, filters }: Props) {
  const order = parseCapacityOrder(new URLSearchParams(query))
  return (
    <KeysetList
      path={PATH}
      query={query}
      order={order}
      page={await listEdges(await viewerScope(), database(), { filters, order })}
      columns={EDGE_TABLE}
      caption="Edges"
      words={['edge', 'edges']}
      filtered={printAccessFilters(filters).size > 0}
    />
  )
}
