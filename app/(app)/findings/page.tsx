import { Bell, ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { LostView } from '#app/_views/lost-view.tsx'
import { viewOf } from '#app/_views/view-of.ts'
import { Views } from '#app/_views/views.tsx'
import { parseFindingFilters, printFindingFilters } from '#lib/core/model/finding-filters.ts'
import { parseFindingGroup } from '#lib/core/model/finding-group.ts'
import { parseFindingOrder } from '#lib/core/model/finding-order.ts'
import { AcceptHost } from './_accept/accept-host.tsx'
import { FindingDrawer } from './_drawer/finding-drawer.tsx'
import { countedFindingFacets } from './_parts/counted-finding-facets.ts'
import { findingChips } from './_parts/finding-chips.ts'
import { findingFacets } from './_parts/finding-facets.ts'
import { FindingFilterBar } from './_parts/finding-filter-bar.tsx'
import { FindingGroups } from './_parts/finding-groups.tsx'
import { FindingResults } from './_parts/finding-results.tsx'

export const metadata: Metadata = { title: 'Findings' }

const UNCOUNTED = findingFacets({ regions: [], counts: null, accountNames: new Map() })

export default async function FindingsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const { query: meant, view, lost } = await viewOf('/findings', await queryOf(searchParams))
  const filters = parseFindingFilters(meant)
  const order = parseFindingOrder(meant)
  if (!filters.ok) return <Misread title="Findings" path="/findings" problem={filters.problem} />
  if (!order.ok) return <Misread title="Findings" path="/findings" problem={order.problem} />
  const query = meant.toString()
  const asked = printFindingFilters(filters.filters).toString()
  const open = meant.get('open')
  const group = parseFindingGroup(meant)
  return (
    <>
      <PageHeader
        title="Findings"
        words={['States of a finding', 'Severities', 'Verdicts']}
        about="What fails a rule as of the last read of its Region, the worst first. A finding ends when a read shows that it is right, never because it could not be read."
        actions={
          <>
            <Views page="/findings" query={query} current={view} />
            <Link href={`/exceptions/new?${asked}`} className={buttonLook()}>
              <ShieldCheck aria-hidden="true" />
              Accept these risks
            </Link>
            <Link href={`/notifications/new?${asked}`} className={buttonLook()}>
              <Bell aria-hidden="true" />
              Notify me
            </Link>
            <CsvButton href={`/api/export/findings?bom=1&${asked}`} what="these findings" />
          </>
        }
      />
      {lost ? <LostView /> : null}
      <div className="flex flex-col gap-2">
        <FindingFilterBar
          query={query}
          facets={UNCOUNTED}
          coming={countedFindingFacets(filters.filters)}
        />
        <Chips chips={findingChips(meant, filters.filters)} clear="/findings?view=none" />
      </div>
      <section aria-label="Findings" className="rounded-lg border border-line bg-surface">
        <PanelBody key={withoutOpen(query)} what="The findings" rows={14}>
          {group === null ? (
            <FindingResults
              path="/findings"
              query={query}
              filters={filters.filters}
              order={order.order}
            />
          ) : (
            <FindingGroups query={query} filters={filters.filters} group={group} />
          )}
        </PanelBody>
      </section>
      {open === null ? null : (
        <Suspense>
          <FindingDrawer findingKey={open} query={query} />
        </Suspense>
      )}
      <AcceptHost />
    </>
  )
}

/** What is open beside the list does not make it another list. */
function withoutOpen(query: string): string {
  const rest = new URLSearchParams(query)
  rest.delete('open')
  return rest.toString()
}
