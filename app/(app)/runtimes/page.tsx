import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { scopeQuery } from '#app/_ui/shell/scope-query.ts'
import { CATALOGUE_AS_OF, CATALOGUE_SOURCES } from '#lib/core/runtimes/catalogue.ts'
import { UnlistedNote } from '../_overview/unlisted-note.tsx'
import { Calendar } from './_parts/calendar.tsx'
import { functionsHref } from './_parts/runtime-href.ts'
import { Standings } from './_parts/standings.tsx'
import { Timeline } from './_parts/timeline.tsx'
import { Where } from './_parts/where.tsx'
import { Windows } from './_parts/windows.tsx'

export const metadata: Metadata = { title: 'Runtimes' }

export default async function RuntimesPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  const runtime = query.get('runtime')
  return (
    <>
      <PageHeader
        title="Runtimes"
        words={['Runtimes']}
        about={
          <>
            What falls out of support, and what AWS will freeze, for the newest code of every
            function. The dates are{' '}
            <a href={CATALOGUE_SOURCES.rt} className="link" target="_blank" rel="noreferrer">
              what AWS published
              <span className="sr-only"> (opens in a new tab)</span>
            </a>{' '}
            as of {CATALOGUE_AS_OF}; AWS moves them now and then.
          </>
        }
        actions={
          <CsvButton href={`/api/export/runtimes?bom=1&${scopeQuery(query)}`} what="the runtimes" />
        }
      />
      <section aria-label="Figures" className="rounded-lg border border-line bg-surface">
        <PanelBody what="The figures" rows={2} rowHeight={62}>
          <UnlistedNote asked={asked} />
          <Windows asked={asked} />
        </PanelBody>
      </section>
      <Panel
        title="Calendar"
        about="What happens to runtimes in use within 180 days, soonest first"
      >
        <PanelBody what="The calendar" rows={13}>
          <Calendar asked={asked} />
        </PanelBody>
      </Panel>
      {runtime === null ? null : (
        <Panel
          id="where"
          title={`Where ${runtime === 'image' ? 'container images run' : `${runtime} runs`}`}
          about="Units count the accounts directly in them"
          actions={
            <Link href={functionsHref(asked, runtime)} className={buttonLook({ size: 'sm' })}>
              Its functions
            </Link>
          }
        >
          <PanelBody key={query.toString()} what="Where it runs" rows={6}>
            <Where asked={asked} runtime={runtime.slice(0, 200)} query={query.toString()} />
          </PanelBody>
        </Panel>
      )}
      <Panel
        title="Timeline"
        about="The life of each runtime in use, from a year back to two ahead"
      >
        <PanelBody what="The timeline" rows={15} rowHeight={20}>
          <Timeline asked={asked} />
        </PanelBody>
      </Panel>
      <Panel
        title="All runtimes in use"
        about="Furthest past support first; unknown is not supported"
      >
        <PanelBody what="The runtimes" rows={12}>
          <Standings asked={asked} />
        </PanelBody>
      </Panel>
    </>
  )
}
