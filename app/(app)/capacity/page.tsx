import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { OUTSIDE_VPC_MEANING } from '#lib/core/capacity/outside-vpc.ts'
import { CapacityFigures } from './_overview/capacity-figures.tsx'
import { MapPanel } from './_overview/map-panel.tsx'
import { NetworkStates } from './_overview/network-states.tsx'
import { WorstQuotas } from './_overview/worst-quotas.tsx'
import { WorstSubnets } from './_overview/worst-subnets.tsx'
import { CapacityNav } from './_parts/capacity-nav.tsx'

export const metadata: Metadata = { title: 'Capacity' }

export default async function KeysetPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return <Misread title="Capacity" path="/capacity" problem={parsed.problem} />
  const { filters } = parsed
  const more = (href: string) => (
    <Link href={`${href}?${query}`} className={buttonLook({ size: 'sm' })}>
      All
    </Link>
  )
  return (
    <>
      <PageHeader
        title="Capacity"
        words={['Capacity', 'Attachments', 'Interfaces']}
        about="Whether the next deployment finds an address and an interface: what Lambda holds in each subnet, what is left, and when it runs out."
      />
      <CapacityNav here="/capacity" query={query} />
      <PanelBody key={`figures ${query}`} what="The figures" rows={2} rowHeight={52}>
        <CapacityFigures filters={filters} />
      </PanelBody>
      <Panel title="Subnets that need somebody first" actions={more('/capacity/subnets')}>
        <PanelBody key={query.toString()} what="The subnets" rows={8}>
          <WorstSubnets filters={filters} />
        </PanelBody>
      </Panel>
      <Panel
        title="Map"
        about="Account, VPC, zone, subnet; a larger block has a larger tile (by the logarithm), the number is how many addresses are free"
      >
        <PanelBody key={query.toString()} what="The map" rows={10}>
          <MapPanel filters={filters} />
        </PanelBody>
      </Panel>
      <Panel title="Quotas that need somebody first" actions={more('/capacity/quotas')}>
        <PanelBody key={query.toString()} what="The quotas" rows={6}>
          <WorstQuotas filters={filters} />
        </PanelBody>
      </Panel>
      <Panel
        title="Functions whose state names the network"
        about="What AWS said when it failed, held against what is known now"
      >
        <PanelBody key={query.toString()} what="The states" rows={4}>
          <NetworkStates accounts={filters.accounts} />
        </PanelBody>
      </Panel>
      <Panel title="Functions outside any VPC">
        <p className="max-w-[80ch] px-4 py-3 text-muted">
          {OUTSIDE_VPC_MEANING}{' '}
          <Link href="/functions?vpc=no" className="link">
            List them
          </Link>
          .
        </p>
      </Panel>
    </>
  )
}
