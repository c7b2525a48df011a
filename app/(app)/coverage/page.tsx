import type { Metadata } from 'next'
import { type ReactNode, Suspense } from 'react'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelBoundary } from '#app/_ui/panel/panel-boundary.tsx'
import { PanelSkeleton } from '#app/_ui/panel/panel-skeleton.tsx'
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
      <Suspense
        fallback={
          <Panels
            reasons={<PanelSkeleton what="The reasons" rows={4} />}
            sources={<PanelSkeleton what="The sources" rows={12} />}
            lost={<PanelSkeleton what="The lost reads" rows={8} />}
          />
        }
      >
        <Panels
          reasons={
            <PanelBoundary what="The reasons">
              <LossReasons asked={asked} query={query.toString()} />
            </PanelBoundary>
          }
          sources={
            <PanelBoundary what="The sources">
              <SourceMatrix asked={asked} />
            </PanelBoundary>
          }
          lost={
            <PanelBody key={query.toString()} what="The lost reads" rows={8}>
              <GapTable asked={asked} query={query.toString()} />
            </PanelBody>
          }
        />
      </Suspense>
    </>
  )
}

interface PanelsProps {
  readonly reasons: ReactNode
  readonly sources: ReactNode
  readonly lost: ReactNode
}

/** They come together: the first is as high as there are reasons, and would push the others down. */
const Panels = ({ reasons, sources, lost }: PanelsProps) => (
  <>
    <Panel
      title="Why reads were lost"
      about="One row for each reason and call, most accounts first"
    >
      {reasons}
    </Panel>
    <Panel
      title="Sources"
      about="How the newest read of each source ended, over all account·Regions"
    >
      {sources}
    </Panel>
    <Panel title="Lost reads" about="Each with AWS’s own words">
      {lost}
    </Panel>
  </>
)
