import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { vpcPath } from '#lib/core/capacity/capacity-paths.ts'
import { readVpcCapacity } from '#lib/db/read/read-vpc-capacity.ts'
import { RowResults } from '../../../_parts/row-results.tsx'
import { ADVICE_TABLE, ATTACHMENT_TABLE } from '../../../_parts/row-tables.tsx'
import { WhatIfPanel } from '../../../_parts/what-if-panel.tsx'
import { SubnetResults } from '../../../subnets/_parts/subnet-results.tsx'
import { QuotaGauges } from './_parts/quota-gauges.tsx'

interface Props {
  readonly params: Promise<{ readonly region: string; readonly vpc: string }>
  readonly searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).vpc) }
}

export default async function VpcPage({ params, searchParams }: Props) {
  const { region, vpc: encoded } = await params
  const vpcId = decodeURIComponent(encoded)
  const query = await queryOf(searchParams, ['in'])
  const vpc = await readVpcCapacity(await viewerScope(), database(), { region, vpcId })
  if (vpc === null) notFound()
  const path = vpcPath({ region, vpcId })
  const [owner] = vpc.descriptions
  const name = owner?.facts.tags.find(({ key }) => key === 'Name')?.value
  const list = {
    path,
    query: '',
    filters: { ...NO_CAPACITY_FILTERS, regions: [region], vpc: vpcId, all: true },
    order: { ...FIRST_CAPACITY_PAGE, size: 250 as const },
  }
  return (
    <>
      <PageHeader
        trail={
          <span className="flex flex-wrap gap-x-1.5">
            <Link href="/capacity" className="link">
              Capacity
            </Link>
            · {region} · {owner?.facts.ownerId ?? 'owner unknown'}
          </span>
        }
        title={name ?? vpcId}
        about={
          <span className="font-mono text-xs">
            {vpcId} {owner?.facts.cidrBlocks.join(' ')}
          </span>
        }
      />
      <Panel
        title="Quotas"
        about="Of the VPC and its zones, for each account with interfaces in it"
      >
        <QuotaGauges quotas={vpc.quotas} />
      </Panel>
      <Panel
        title="Security-group sets that could be one"
        about="Compared by what their rules do, not by their ids"
      >
        <PanelBody what="The advice" rows={3}>
          <RowResults {...list} {...ADVICE_TABLE} filters={{ ...list.filters, all: false }} />
        </PanelBody>
      </Panel>
      <Panel title="Subnets">
        <PanelBody what="The subnets" rows={4}>
          <SubnetResults {...list} />
        </PanelBody>
      </Panel>
      <Panel title="What if" about="Against what is free now">
        <WhatIfPanel action={path} region={region} vpc={vpc} query={query} chosen={[]} />
      </Panel>
      <Panel title="Attachments">
        <PanelBody what="The attachments" rows={6}>
          <RowResults {...list} {...ATTACHMENT_TABLE} />
        </PanelBody>
      </Panel>
    </>
  )
}
