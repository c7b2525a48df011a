import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { parseFindingFilters, printFindingFilters } from '#lib/core/model/finding-filters.ts'
import { parseFindingOrder } from '#lib/core/model/finding-order.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { findingChips } from './_parts/finding-chips.ts'
import { findingFacets } from './_parts/finding-facets.ts'
import { FindingFilterBar } from './_parts/finding-filter-bar.tsx'
import { FindingResults } from './_parts/finding-results.tsx'
import { Misread } from './_parts/misread.tsx'

export const metadata: Metadata = { title: 'Findings' }

export default async function FindingsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const filters = parseFindingFilters(query)
  const order = parseFindingOrder(query)
  if (!filters.ok) return <Misread problem={filters.problem} />
  if (!order.ok) return <Misread problem={order.problem} />
  const { regions } = await listFacetValues(await viewerScope(), database())
  const asked = printFindingFilters(filters.filters).toString()
  return (
    <>
      <PageHeader
        title="Findings"
        words={['States of a finding', 'Severities', 'Verdicts']}
        about="What fails a rule as of the last read of its Region, the worst first. A finding ends when a read shows that it is right, never because it could not be read."
        actions={
          <>
            <Link href={`/exceptions/new?${asked}`} className={buttonLook()}>
              <ShieldCheck aria-hidden="true" />
              Except these
            </Link>
            <CsvButton href={`/api/export/findings?bom=1&${asked}`} what="these findings" />
          </>
        }
      />
      <div className="flex flex-col gap-2">
        <FindingFilterBar facets={findingFacets(regions)} />
        <Chips chips={findingChips(query, filters.filters)} clear="/findings" />
      </div>
      <section aria-label="Findings" className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what="The findings" rows={14}>
          <FindingResults
            path="/findings"
            query={query.toString()}
            filters={filters.filters}
            order={order.order}
          />
        </PanelBody>
      </section>
    </>
  )
}
