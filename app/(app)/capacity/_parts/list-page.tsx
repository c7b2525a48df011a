import type { ReactNode } from 'react'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { FilterBar, type FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import type { ComingFacets } from '#app/_ui/filters/use-coming-facets.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { type CapacityFilters, printCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { capacityChips } from './capacity-chips.ts'
import { CapacityNav } from './capacity-nav.tsx'
import { REGION_FACET, regionFacet } from './facets.ts'

interface Props {
  readonly path: string
  readonly title: string
  readonly about: string
  /** Of the file; null when there is none. */
  readonly csv: string | null
  readonly search: string
  /** Beside that of Regions. */
  readonly facets: readonly FilterFacet[]
  readonly query: URLSearchParams
  readonly filters: CapacityFilters
  readonly children: ReactNode
}

/** A capacity list: title, filters, the list itself. */
export function ListPage(props: Props) {
  const { path, title, about, csv, search, facets, query, filters, children } = props
  const asked = printCapacityFilters(filters).toString()
  return (
    <>
      <PageHeader
        title={title}
        about={about}
        actions={
          csv === null ? undefined : (
            <CsvButton
              href={`/api/export/${csv}?bom=1&${asked}`}
              what={`these ${title.toLowerCase()}`}
            />
          )
        }
      />
      <CapacityNav here={path} query={query} />
      <div className="flex flex-col gap-2">
        <FilterBar
          search={search}
          facets={[...facets, REGION_FACET]}
          coming={withRegions(facets)}
        />
        <Chips chips={capacityChips(path, query, filters)} clear={path} />
      </div>
      <section aria-label={title} className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what={title} rows={12}>
          {children}
        </PanelBody>
      </section>
    </>
  )
}

const withRegions = async (facets: Props['facets']): Promise<ComingFacets> => ({
  facets: [...facets, await regionFacet()],
  atLeast: false,
})
