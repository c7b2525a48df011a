import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { LostView } from '#app/_views/lost-view.tsx'
import { viewOf } from '#app/_views/view-of.ts'
import { Views } from '#app/_views/views.tsx'
import { parseFunctionFilters, printFunctionFilters } from '#lib/core/model/function-filters.ts'
import { parseFunctionOrder } from '#lib/core/model/function-order.ts'
import { countedFunctionFacets } from './_parts/counted-function-facets.ts'
import { functionChips } from './_parts/function-chips.ts'
import { functionFacets } from './_parts/function-facets.ts'
import { FunctionFilterBar } from './_parts/function-filter-bar.tsx'
import { FunctionResults } from './_parts/function-results.tsx'

export const metadata: Metadata = { title: 'Functions' }

const UNCOUNTED = functionFacets({
  regions: [],
  runtimes: [],
  counts: null,
  accountNames: new Map(),
})

export default async function FunctionsPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const { query, view, lost } = await viewOf('/functions', await queryOf(searchParams))
  const filters = parseFunctionFilters(query)
  const order = parseFunctionOrder(query)
  if (!filters.ok) return <Misread title="Functions" path="/functions" problem={filters.problem} />
  if (!order.ok) return <Misread title="Functions" path="/functions" problem={order.problem} />
  const asked = printFunctionFilters(filters.filters).toString()
  return (
    <>
      <PageHeader
        title="Functions"
        about="Every Lambda function of the accounts that you may see, as of the last read of its Region."
        actions={
          <>
            <Views page="/functions" query={query.toString()} current={view} />
            <CsvButton href={`/api/export/functions?bom=1&${asked}`} what="these functions" />
          </>
        }
      />
      {lost ? <LostView /> : null}
      <div className="flex flex-col gap-2">
        <FunctionFilterBar
          query={query.toString()}
          facets={UNCOUNTED}
          coming={countedFunctionFacets(filters.filters)}
        />
        <Chips chips={functionChips(query, filters.filters)} clear="/functions?view=none" />
      </div>
      <section aria-label="Functions" className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what="The functions" rows={14}>
          <FunctionResults query={query.toString()} filters={filters.filters} order={order.order} />
        </PanelBody>
      </section>
    </>
  )
}
