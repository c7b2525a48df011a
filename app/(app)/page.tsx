import type { Metadata } from 'next'
import { FlowBrief } from '#app/_brief/flow-brief.tsx'
import { UrgentBriefs } from '#app/_brief/urgent-briefs.tsx'
import { database } from '#app/_data/database.ts'
import { freshnessOf } from '#app/_data/freshness-of.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { type AskedScope, scopeOf } from '#app/_data/scope-of.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { RangeLinks } from '#app/_ui/chart/range-links.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { parseTrendDays } from '#lib/core/model/trend-days.ts'
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
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  const scope = await viewerScope()
  const [freshness, openRun] = await Promise.all([freshnessOf(), readOpenRun(scope, database())])
  const header = (
    <PageHeader
      title="Overview"
      words={['Scores', 'Verdicts', 'Audiences', 'Capacity', 'Runtimes', 'Coverage']}
      actions={
        <Link href="/report/organization" className={buttonLook()}>
          Print a report
        </Link>
      }
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
      <section
        aria-label="How much runs, and how much of it was read"
        className="rounded-lg border border-line bg-surface"
      >
        <PanelBody what="The figures" rows={2} rowHeight={38}>
          <Figures asked={asked} freshness={freshness} />
        </PanelBody>
      </section>
      <ScorePanel asked={asked} />
      <UrgentBriefs asked={asked} />
      <Background asked={asked} query={query} />
    </>
  )
}

interface BackgroundProps {
  readonly asked: AskedScope
  readonly query: URLSearchParams
}

/** What changes slowly. */
function Background({ asked, query }: BackgroundProps) {
  const days = parseTrendDays(query)
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-5">
        <Panel
          id="flow"
          title="Is more resolved than comes?"
          about="Findings that came or came back, and those that a run saw resolved, by day in UTC"
          actions={<RangeLinks chosen={days} path="/" query={query.toString()} hash="#flow" />}
        >
          <PanelBody key={days} what="The flow" rows={8}>
            <FlowBrief asked={asked} days={days} />
          </PanelBody>
        </Panel>
        <Panel title="Which runtimes carry the functions, and until when?">
          <PanelBody what="The runtimes" rows={15}>
            <Runtimes asked={asked} />
          </PanelBody>
        </Panel>
        <Panel title="Where do they run?" about="Functions by Region, and how they are packaged">
          <PanelBody what="The Regions" rows={5}>
            <Regions asked={asked} />
          </PanelBody>
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Panel title="What could not be read?" about="How the newest reads of every source ended">
          <PanelBody what="The coverage" rows={9}>
            <CoverageSummary asked={asked} />
          </PanelBody>
        </Panel>
        <Panel
          title="Whose job is it?"
          about="Where the layers of your functions sit, where that differs"
        >
          <PanelBody what="The layers" rows={9} rowHeight={44}>
            <LineSummary asked={asked} />
          </PanelBody>
        </Panel>
      </div>
    </div>
  )
}
