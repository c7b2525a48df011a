import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { runMarks } from '#app/_data/run-marks-of.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { scopeQuery } from '#app/_ui/shell/scope-query.ts'
import { FINDING_MOVES } from '#lib/core/diff/finding-move.ts'
import { runSpan } from '#lib/core/diff/run-span.ts'
import { ByAccount } from './_parts/by-account.tsx'
import { ChangedRecords } from './_parts/changed-records.tsx'
import { MoveTabs } from './_parts/move-tabs.tsx'
import { MovedFindings } from './_parts/moved-findings.tsx'
import { RunChoice } from './_parts/run-choice.tsx'
import { runMoment } from './_parts/run-moment.ts'
import { Summary } from './_parts/summary.tsx'

export const metadata: Metadata = { title: 'Difference of two runs' }

export default async function RunDiffPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const runs = await runMarks()
  const span = runSpan(runs, { from: query.get('from'), to: query.get('to') })
  const trail = (
    <Link href="/runs" className="link">
      Runs
    </Link>
  )
  if (span === null) {
    const first = runs.findLast(({ publishedAt }) => publishedAt !== null)?.id
    const asked = query.has('from') || query.has('to')
    const isFirst = !query.has('from') && first !== undefined && query.get('to') === first
    return <NoSpan trail={trail} asked={asked} isFirst={isFirst} />
  }
  const move = FINDING_MOVES.find((one) => one === query.get('move')) ?? 'new'
  const ask = { asked: scopeOf(query), span, move, query: query.toString() }
  const scope = scopeQuery(query)
  const file = new URLSearchParams({ bom: '1', from: span.from.id, to: span.to.id })
  for (const [name, value] of scope) file.set(name, value)
  const key = query.toString()
  return (
    <>
      <PageHeader
        trail={trail}
        title="What changed between two runs"
        words={['Differences of two runs', 'States of a finding', 'Severities']}
        about={`From the run of ${runMoment(span.from.startedAt)} to that of ${runMoment(span.to.startedAt)}. What could not be read in the later run is never counted as resolved or vanished.`}
        actions={
          <>
            <CsvButton href={`/api/export/run-findings?${file}`} what="the findings that moved" />
            <CsvButton
              label="CSV of changes"
              href={`/api/export/run-changes?${file}`}
              what="the fields that changed"
            />
          </>
        }
      />
      <section
        aria-label="Which runs, and how much"
        className="rounded-lg border border-line bg-surface"
      >
        <RunChoice runs={runs} span={span} kept={Object.fromEntries([...scope, ['move', move]])} />
        <PanelBody key={key} what="The summary" rows={2} rowHeight={44}>
          <Summary {...ask} />
        </PanelBody>
      </section>
      <Panel id="findings" title="Findings" about="Which came, came back and went">
        <PanelBody key={key} what="The findings" rows={8}>
          <MoveTabs {...ask} />
          <MovedFindings {...ask} />
        </PanelBody>
      </Panel>
      <Panel title="Accounts" about="Where it moved; an account narrows this page to itself">
        <PanelBody key={key} what="The accounts" rows={5}>
          <ByAccount {...ask} />
        </PanelBody>
      </Panel>
      <Panel
        id="records"
        title="Configuration and policies"
        about="Every record whose stored fields differ; fields that move by themselves, such as free addresses, are left out"
      >
        <PanelBody key={key} what="The records" rows={8}>
          <ChangedRecords {...ask} />
        </PanelBody>
      </Panel>
    </>
  )
}

interface NoSpanProps {
  readonly trail: React.ReactNode
  readonly asked: boolean
  /** The run that was asked for is the first that was published. */
  readonly isFirst: boolean
}

function NoSpan({ trail, asked, isFirst }: NoSpanProps) {
  return (
    <>
      <PageHeader trail={trail} title="What changed between two runs" />
      <section aria-label="Nothing to compare" className="rounded-lg border border-line bg-surface">
        {asked ? (
          <PanelEmpty
            kind="no-match"
            title={
              isFirst
                ? 'No run was published before this one: there is nothing to compare it with'
                : 'These are not two published runs'
            }
            action={
              <Link href="/runs/diff" className={buttonLook()}>
                The newest two
              </Link>
            }
          />
        ) : (
          <PanelEmpty kind="not-collected" title="There are no two published runs yet">
            The schedule makes the next one. By hand:{' '}
            <code className="font-mono">npm run collect</code>
          </PanelEmpty>
        )}
      </section>
    </>
  )
}
