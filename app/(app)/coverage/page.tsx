import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { GapTable } from './_parts/gap-table.tsx'
import { LossReasons } from './_parts/loss-reasons.tsx'
import { SourceMatrix } from './_parts/source-matrix.tsx'

export const metadata: Metadata = { title: 'Coverage' }

export default async function CoveragePage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  return (
    <>
      <PageHeader
        title="Coverage"
        words={['Coverage', 'Why something is unknown']}
        about="What was asked of AWS, how the answer ended, and what to do where it did not come. Whatever depends on a lost read is shown as unknown."
      />
      <Panel
        title="Why reads were lost"
        about="One row for each reason and call, most accounts first"
      >
        <PanelBody what="The reasons" rows={4}>
          <LossReasons asked={asked} query={query.toString()} />
        </PanelBody>
      </Panel>
      <Panel
        title="Sources"
        about="How the newest read of each source ended, over all account·Regions"
      >
        <PanelBody what="The sources" rows={12}>
          <SourceMatrix asked={asked} />
        </PanelBody>
      </Panel>
      <Panel title="Lost reads" about="Each with AWS’s own words">
        <PanelBody key={query.toString()} what="The lost reads" rows={8}>
          <GapTable asked={asked} query={query.toString()} />
        </PanelBody>
      </Panel>
    </>
  )
}
