import type { Metadata } from 'next'
import { Suspense } from 'react'
import { FlowBrief } from '#app/_brief/flow-brief.tsx'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { scoresOf } from '#app/_data/scores-of.ts'
import { RangeLinks } from '#app/_ui/chart/range-links.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelBoundary } from '#app/_ui/panel/panel-boundary.tsx'
import { PanelSkeleton } from '#app/_ui/panel/panel-skeleton.tsx'
import { scopeQuery } from '#app/_ui/shell/scope-query.ts'
import { parseTrendDays } from '#lib/core/model/trend-days.ts'
import { AREA_TITLES, AREAS, type Area } from '#lib/core/rules/rule.ts'
import { AreaTabs } from './_parts/area-tabs.tsx'
import { Contributions } from './_parts/contributions-panel.tsx'
import { Heatmap } from './_parts/heatmap.tsx'
import { ScorePanel } from './_parts/score-panel.tsx'
import { Trend } from './_parts/trend.tsx'

export const metadata: Metadata = { title: 'Scores' }

export default async function ScoresPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  const days = parseTrendDays(query)
  return (
    <>
      <PageHeader
        title="Scores"
        words={['Scores', 'Verdicts', 'Severities']}
        about={
          <>
            An area’s score is 100 × the weight of the checks that pass, divided by the weight of
            those that pass or fail. What is unknown, accepted as a risk or not applicable is
            counted beside it. The{' '}
            <Link href="/weights" className="link">
              weights
            </Link>{' '}
            are all there is to it: the CSV has what is needed to recompute every number.
          </>
        }
        actions={
          <CsvButton href={`/api/export/scores?bom=1&${scopeQuery(query)}`} what="the scores" />
        }
      />
      <ScorePanel asked={asked} />
      <PanelBoundary what="The contributions">
        <Suspense
          fallback={
            <Panel {...MADE_OF} title="What an area is made of">
              <PanelSkeleton what="The contributions" rows={11} />
            </Panel>
          }
        >
          <MadeOf query={query} />
        </Suspense>
      </PanelBoundary>
      <Panel
        id="trend"
        title="Do the scores rise or fall?"
        about="Each score as it was last on a day, in UTC"
        actions={<RangeLinks chosen={days} path="/scores" query={query.toString()} hash="#trend" />}
      >
        <PanelBody key={`${days} ${scopeQuery(query)}`} what="The trend" rows={7}>
          <Trend asked={asked} days={days} />
        </PanelBody>
      </Panel>
      <Panel
        title="Is more resolved than comes?"
        about="Findings that came or came back, and those that a run saw resolved, by day in UTC"
      >
        <PanelBody key={`${days} ${scopeQuery(query)}`} what="The flow" rows={6}>
          <FlowBrief asked={asked} days={days} />
        </PanelBody>
      </Panel>
      <Panel
        id="accounts"
        title="Accounts by area"
        about="Each account’s own scores; a number opens its findings in that area"
      >
        <PanelBody key={query.toString()} what="The accounts" rows={12}>
          <Heatmap asked={asked} query={query.toString()} />
        </PanelBody>
      </Panel>
    </>
  )
}

const MADE_OF = {
  id: 'contributions',
  about:
    'Points of the score that the failures of each rule and each function cost, and what one fix gives back',
}

async function MadeOf({ query }: { readonly query: URLSearchParams }) {
  const asked = scopeOf(query)
  const area = AREAS.find((one) => one === query.get('area')) ?? (await lowest(asked))
  return (
    <Panel {...MADE_OF} title={`What ${AREA_TITLES[area].toLowerCase()} is made of`}>
      <AreaTabs asked={asked} chosen={area} />
      <PanelBody key={`${area} ${scopeQuery(query)}`} what="The contributions" rows={10}>
        <Contributions asked={asked} area={area} />
      </PanelBody>
    </Panel>
  )
}

/** The area to open first: the one with the lowest score that may be shown. */
async function lowest(asked: Parameters<typeof scoresOf>[0]): Promise<Area> {
  const shown = ((await scoresOf(asked)) ?? []).filter(({ score }) => score.enough)
  const [first] = shown.toSorted((a, b) => (a.score.value ?? 0) - (b.score.value ?? 0))
  return first?.area ?? 'identity'
}
