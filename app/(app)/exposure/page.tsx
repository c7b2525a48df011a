import type { Metadata } from 'next'
import { accessChips } from '#app/_access/access-chips.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { FilterBar } from '#app/_ui/filters/filter-bar.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { parseAccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { AudienceFigures } from './_parts/audience-figures.tsx'
import { EXPOSURE_FACETS } from './_parts/exposure-facets.ts'
import { ExposureResults } from './_parts/exposure-results.tsx'

export const metadata: Metadata = { title: 'Exposure' }

export default async function ExposurePage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) return <Misread title="Exposure" path="/exposure" problem={parsed.problem} />
  const { filters } = parsed
  const asked = printAccessFilters(filters).toString()
  return (
    <>
      <PageHeader
        title="Exposure"
        words={['Audiences', 'Why something is unknown']}
        about="Who can invoke and change each function, alias and version, by its resource policy and its URL: the widest audience first, with the statement that decides it."
        actions={
          <>
            <a href={`/api/export/grants?bom=1&${asked}`} download className="link text-xs">
              CSV of the grants
            </a>
            <CsvButton href={`/api/export/exposure?bom=1&${asked}`} what="these exposures" />
          </>
        }
      />
      <PanelBody key={`figures ${asked}`} what="The figures" rows={2}>
        <AudienceFigures filters={filters} />
      </PanelBody>
      <div className="flex flex-col gap-2">
        <FilterBar search="Function" facets={EXPOSURE_FACETS} />
        <Chips chips={accessChips('/exposure', query, filters)} clear="/exposure" />
      </div>
      <section aria-label="Exposure" className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what="The exposures" rows={14}>
          <ExposureResults query={query.toString()} filters={filters} />
        </PanelBody>
      </section>
    </>
  )
}
