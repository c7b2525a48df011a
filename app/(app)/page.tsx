import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'
import { readOpenRun } from '#lib/db/read/read-open-run.ts'
import { CoverageSummary } from './_overview/coverage-summary.tsx'
import { Figures } from './_overview/figures.tsx'
import { FirstRun } from './_overview/first-run.tsx'
import { LineSummary } from './_overview/line-summary.tsx'
import { Regions } from './_overview/regions.tsx'
import { Runtimes } from './_overview/runtimes.tsx'
import { ScorePanel } from './scores/_parts/score-panel.tsx'

export const metadata: Metadata = { title: 'Overview' }

export default async function OverviewPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const asked = scopeOf(await queryOf(searchParams))
  const scope = await viewerScope()
  const [freshness, openRun] = await Promise.all([
    readFreshness(scope, database()),
    readOpenRun(scope, database()),
  ])
  const header = (
    <PageHeader
      title="Overview"
      about="What runs on Lambda, where, and how much of it could be read."
    />
  )
  if (freshness === null) {
    return (
      <>
        {header}
        <FirstRun run={openRun} />
      </>
    )
  }
  return (
    <>
      {header}
      <section aria-label="Figures" className="rounded-lg border border-line bg-surface">
        <PanelBody what="The figures" rows={2} rowHeight={44}>
          <Figures asked={asked} freshness={freshness} />
        </PanelBody>
      </section>
      <ScorePanel asked={asked} />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[3fr_2fr]">
        <Panel
          title="Runtimes"
          about="Functions by runtime, and how long AWS still looks after each"
        >
          <PanelBody what="The runtimes" rows={10}>
            <Runtimes asked={asked} />
          </PanelBody>
        </Panel>
        <div className="flex min-w-0 flex-col gap-5">
          <Panel
            title="Whose job it is"
            about="Where the layers of your functions sit, where that differs"
          >
            <PanelBody what="The layers" rows={6} rowHeight={44}>
              <LineSummary asked={asked} />
            </PanelBody>
          </Panel>
          <Panel title="Coverage" about="How the newest reads of every source ended">
            <PanelBody what="The coverage" rows={6}>
              <CoverageSummary asked={asked} />
            </PanelBody>
          </Panel>
          <Panel title="Regions" about="Functions by Region, and how they are packaged">
            <PanelBody what="The Regions" rows={5}>
              <Regions asked={asked} />
            </PanelBody>
          </Panel>
        </div>
      </div>
    </>
  )
}
