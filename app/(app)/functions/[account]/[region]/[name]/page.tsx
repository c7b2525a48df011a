import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { Changes } from './_parts/changes.tsx'
import { Configuration } from './_parts/configuration.tsx'
import { Environment } from './_parts/environment.tsx'
import { EventSources } from './_parts/event-sources.tsx'
import { Exposure } from './_parts/exposure.tsx'
import { functionOf } from './_parts/function-of.ts'
import { Invocation } from './_parts/invocation.tsx'
import { Layers } from './_parts/layers.tsx'
import { Network } from './_parts/network.tsx'
import { Policy } from './_parts/policy.tsx'
import { Qualifiers } from './_parts/qualifiers.tsx'
import { RawRecord } from './_parts/raw-record.tsx'
import { ResponsibilityLine } from './_parts/responsibility-line.tsx'
import { Role } from './_parts/role.tsx'
import { Verdicts } from './_parts/verdicts.tsx'

interface Props {
  readonly params: Promise<{
    readonly account: string
    readonly region: string
    readonly name: string
  }>
  readonly searchParams: PageQuery
}

const nameOf = (encoded: string): string => decodeURIComponent(encoded)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account, name } = await params
  return { title: `${nameOf(name)} in ${account}` }
}

export default async function FunctionPage({ params, searchParams }: Props) {
  const { account, region, name } = await params
  const fn = await functionOf(account, region, nameOf(name))
  if (fn === null) notFound()
  const qualifier = (await queryOf(searchParams)).get('qualifier')
  const part = { fn, qualifier }
  const now = new Date().toISOString()
  return (
    <>
      <PageHeader
        trail={
          <span className="flex flex-wrap gap-x-1.5">
            <Link href={`/accounts/${fn.accountId}`} className="link">
              {fn.accountName ?? fn.accountId}
            </Link>
            <span className="numeric font-mono">{fn.accountId}</span>· {fn.ouPath ?? 'unit unknown'}{' '}
            · {fn.region}
          </span>
        }
        title={fn.configuration.functionName}
        about={<ArnText arn={fn.key} />}
        actions={
          fn.landedAt === null ? null : (
            <p className="text-xs text-muted">
              Region read <RelativeTime at={fn.landedAt.toISOString()} now={now} />
            </p>
          )
        }
      />
      {fn.vanishedAt === null ? null : (
        <Notice kind="warning">
          A complete listing no longer names this function: it was gone{' '}
          <RelativeTime at={fn.vanishedAt.toISOString()} now={now} />. What follows is how it was
          last seen.
        </Notice>
      )}
      <Panel
        title="Responsibility line"
        about="Whose job each layer of this function is today, and what moved it there"
      >
        <PanelBody what="The responsibility line" rows={26} rowHeight={28}>
          <ResponsibilityLine {...part} />
        </PanelBody>
      </Panel>
      <Panel
        id="verdicts"
        title="What the rules say"
        about="Every rule, at every qualifier it is judged on, by area; what could not be judged says why"
      >
        <PanelBody what="The verdicts" rows={12}>
          <Verdicts {...part} />
        </PanelBody>
      </Panel>
      <Panel title="Configuration" about={qualifier === null ? 'Of $LATEST' : `Of ${qualifier}`}>
        <PanelBody what="The configuration" rows={12}>
          <Configuration {...part} />
        </PanelBody>
      </Panel>
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel
            title="Qualifiers"
            about="What can be invoked: the function itself, its versions and aliases"
          >
            <PanelBody what="The qualifiers" rows={3}>
              <Qualifiers {...part} />
            </PanelBody>
          </Panel>
          <Panel
            title="Resource policy"
            about={qualifier === null ? 'Of the unqualified function' : `Of ${qualifier}`}
          >
            <PanelBody what="The policy" rows={8}>
              <Policy {...part} />
            </PanelBody>
          </Panel>
          <Panel title="Environment" about="Names and sizes; values are never stored">
            <Environment {...part} />
          </Panel>
          <Panel title="Layers">
            <Layers {...part} />
          </Panel>
          <Panel title="Changes" about="Newest first; a first run is no change">
            <PanelBody what="The changes" rows={3}>
              <Changes {...part} />
            </PanelBody>
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Panel
            title="Exposure"
            about={qualifier === null ? 'Of the unqualified function' : `Of ${qualifier}`}
          >
            <PanelBody what="The exposure" rows={4}>
              <Exposure {...part} />
            </PanelBody>
          </Panel>
          <Panel title="Invocation" about="URLs, concurrency, what happens to failed events">
            <PanelBody what="How it is invoked" rows={6}>
              <Invocation {...part} />
            </PanelBody>
          </Panel>
          <Panel title="Event sources">
            <PanelBody what="The event sources" rows={2}>
              <EventSources {...part} />
            </PanelBody>
          </Panel>
          <Panel title="Network">
            <PanelBody what="The network" rows={6}>
              <Network {...part} />
            </PanelBody>
          </Panel>
          <Panel title="Execution role">
            <PanelBody what="The role" rows={5}>
              <Role {...part} />
            </PanelBody>
          </Panel>
        </div>
      </div>
      <Panel
        title="Raw record"
        about="Everything that is stored of the configuration, as it was normalized"
      >
        <RawRecord {...part} />
      </Panel>
    </>
  )
}
