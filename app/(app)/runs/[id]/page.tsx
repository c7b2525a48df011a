import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { runMarks } from '#app/_data/run-marks-of.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count } from '#app/_ui/count.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { duration } from '#app/_ui/duration.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { RunStateBadge } from '#app/_ui/run-state-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { runSpan } from '#lib/core/diff/run-span.ts'
import { listRuns } from '#lib/db/read/list-runs.ts'
import { LostTargets } from './_parts/lost-targets.tsx'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: PageQuery
}

export const metadata: Metadata = { title: 'Run' }

export default async function RunPage({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id)
  const [run] = await listRuns(await viewerScope(), database(), { id, size: 1 })
  if (run === undefined) notFound()
  const span = runSpan(await runMarks(), { from: null, to: run.id })
  const now = new Date()
  const time = (at: Date | null) =>
    at === null ? 'Not yet' : <RelativeTime at={at.toISOString()} now={now.toISOString()} />
  return (
    <>
      <PageHeader
        words={['Runs', 'Coverage']}
        trail={
          <Link href="/runs" className="link">
            Runs
          </Link>
        }
        title={`Run of ${run.startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`}
        actions={
          span === null ? undefined : (
            <Link href={`/runs/diff?to=${encodeURIComponent(run.id)}`} className={buttonLook()}>
              What changed since the run before
            </Link>
          )
        }
        about={
          <span className="inline-flex items-center gap-2">
            <RunStateBadge state={run.state} />
            <span className="font-mono text-xs">{run.id}</span>
          </span>
        }
      />
      <Panel title="What it did">
        <DefinitionList
          columns={3}
          items={[
            { term: 'Started by', value: run.trigger },
            { term: 'Started', value: time(run.startedAt) },
            { term: 'Finished', value: time(run.finishedAt) },
            { term: 'Published', value: time(run.publishedAt) },
            { term: 'Took', value: duration(run.startedAt, run.finishedAt ?? now) },
            { term: 'Accounts', value: count(run.accounts) },
            { term: 'Account·Regions', value: count(run.targets) },
            { term: 'Records', value: count(run.records) },
            { term: 'AWS calls', value: count(run.calls) },
          ]}
        />
      </Panel>
      <Panel
        title="What it lost"
        about="Account·Regions that ended partial or failed. Why, is in the coverage of the account."
      >
        {run.prunedAt === null ? (
          <PanelBody what="The losses" rows={4}>
            <LostTargets runId={run.id} query={(await queryOf(searchParams)).toString()} />
          </PanelBody>
        ) : (
          <PanelEmpty kind="not-collected" title="No longer kept">
            How each account·Region of a run ended is kept for a while, and this run is older.
          </PanelEmpty>
        )}
      </Panel>
    </>
  )
}
