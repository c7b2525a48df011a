import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { deletionPath, subnetPath, vpcPath } from '#lib/core/capacity/capacity-paths.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { readSubnetCapacity } from '#lib/db/read/read-subnet-capacity.ts'
import { RowResults } from '../../../_parts/row-results.tsx'
import { ATTACHMENT_TABLE, INTERFACE_TABLE } from '../../../_parts/row-tables.tsx'
import { Addresses } from './_parts/addresses.tsx'
import { Balances } from './_parts/balances.tsx'
import { SubnetWhatIf } from './_parts/subnet-what-if.tsx'
import { Trend } from './_parts/trend.tsx'
import { Users } from './_parts/users.tsx'

interface Props {
  readonly params: Promise<{ readonly region: string; readonly subnet: string }>
  readonly searchParams: PageQuery
}

const subnetOf = cache(async (region: string, subnetId: string) => {
  const scope = await viewerScope()
  const row = await readSubnetCapacity(scope, database(), `${region}/${subnetId}`)
  return row === null ? null : subnetWithin(row, canSee(scope))
})

const withoutSubnet = <Column extends { readonly id: string }>(columns: readonly Column[]) =>
  columns.filter(({ id }) => id !== 'subnet')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region, subnet } = await params
  const row = await subnetOf(region, decodeURIComponent(subnet))
  return { title: row === null ? 'Not found' : (row.name ?? row.subnetId) }
}

export default async function SubnetPage({ params, searchParams }: Props) {
  const { region, subnet: encoded } = await params
  const query = await queryOf(searchParams, ['in'])
  const subnet = await subnetOf(region, decodeURIComponent(encoded))
  if (subnet === null) notFound()
  const { subnetId, vpcId } = subnet
  const path = subnetPath(subnet)
  const list = {
    path,
    query: '',
    filters: { ...NO_CAPACITY_FILTERS, regions: [region], subnet: subnetId },
    order: { ...FIRST_CAPACITY_PAGE, size: 250 as const },
  }
  return (
    <>
      <PageHeader
        trail={
          <span className="flex flex-wrap gap-x-1.5">
            <Link href="/capacity/subnets" className="link">
              Subnets
            </Link>
            · {region} ·
            {vpcId === null ? (
              'VPC unknown'
            ) : (
              <Link href={vpcPath({ region, vpcId })} className="link font-mono">
                {vpcId}
              </Link>
            )}
          </span>
        }
        title={subnet.name ?? subnetId}
        about={<span className="font-mono text-xs">{subnetId}</span>}
        actions={
          <Link href={deletionPath({ region, id: subnetId })} className={buttonLook()}>
            Why can I not delete it?
          </Link>
        }
      />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <Panel title="Addresses">
          <Addresses subnet={subnet} />
        </Panel>
        <Panel title="Trend" about="By day, as the runs read it">
          <PanelBody what="The trend" rows={8}>
            <Trend subnet={subnet} />
          </PanelBody>
        </Panel>
      </div>
      <Panel
        title="What if"
        about="Against what is free now; one address and one interface for each new attachment"
      >
        <PanelBody key={query.toString()} what="The answer" rows={4}>
          <SubnetWhatIf subnet={subnet} query={query} />
        </PanelBody>
      </Panel>
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <Panel title="Who uses it">
          <Users subnet={subnet} />
        </Panel>
        <Panel title="Functions and their zones">
          <PanelBody what="The functions" rows={4}>
            <Balances subnet={subnet} />
          </PanelBody>
        </Panel>
      </div>
      <Panel title="Attachments">
        <PanelBody what="The attachments" rows={4}>
          <RowResults
            {...list}
            {...ATTACHMENT_TABLE}
            columns={withoutSubnet(ATTACHMENT_TABLE.columns)}
          />
        </PanelBody>
      </Panel>
      <Panel title="Lambda’s interfaces">
        <PanelBody what="The interfaces" rows={4}>
          <RowResults
            {...list}
            {...INTERFACE_TABLE}
            columns={withoutSubnet(INTERFACE_TABLE.columns)}
          />
        </PanelBody>
      </Panel>
    </>
  )
}
