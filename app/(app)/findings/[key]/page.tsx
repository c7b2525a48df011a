import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { resourceName } from '#app/_data/resource-name.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { AcceptButton } from '../_accept/accept-button.tsx'
import { AcceptHost } from '../_accept/accept-host.tsx'
import { findingOf } from './_parts/finding-of.ts'
import { Fix } from './_parts/fix.tsx'
import { History } from './_parts/history.tsx'
import { Records } from './_parts/records.tsx'
import { Siblings } from './_parts/siblings.tsx'
import { Standing } from './_parts/standing.tsx'
import { Times } from './_parts/times.tsx'
import { TriagePanel } from './_parts/triage-panel.tsx'
import { Where } from './_parts/where.tsx'
import { Why } from './_parts/why.tsx'

interface Props {
  readonly params: Promise<{ readonly key: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const finding = await findingOf((await params).key)
  if (finding === null) return { title: 'Not found' }
  return { title: `${ruleInfo(finding.ruleId)?.title ?? finding.ruleId}: ${resourceName(finding)}` }
}

export default async function FindingPage({ params }: Props) {
  const finding = await findingOf((await params).key)
  if (finding === null) notFound()
  const rule = ruleInfo(finding.ruleId)
  const now = new Date().toISOString()
  return (
    <>
      <PageHeader
        trail={
          <span className="flex flex-wrap gap-x-1.5">
            <Link href="/findings" className="link">
              Findings
            </Link>
            · {finding.accountName ?? finding.accountId}{' '}
            <span className="numeric font-mono">{finding.accountId}</span> ·{' '}
            {finding.ouPath ?? 'unit unknown'} · {finding.region}
          </span>
        }
        title={`${rule?.title ?? finding.ruleId}: ${resourceName(finding)}`}
        about={
          <span className="flex flex-wrap items-center gap-2">
            <SeverityBadge severity={finding.severity} />
            <FindingStatus finding={finding} />
            <span>
              opened <RelativeTime at={finding.openedAt.toISOString()} now={now} />
            </span>
          </span>
        }
        actions={
          finding.exceptionId === null && can(await viewer(), 'accept-risk') ? (
            <AcceptButton findingKey={finding.key} />
          ) : null
        }
      />
      <Standing finding={finding} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title="What was found">
            <Why finding={finding} />
            <PanelBody what="When it was seen" rows={3}>
              <Times finding={finding} />
            </PanelBody>
          </Panel>
          <Panel title="Where">
            <Where finding={finding} />
          </Panel>
          <Panel title="Triage">
            <TriagePanel finding={finding} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Panel
            title="What to do"
            actions={
              <Link href={`/rules/${finding.ruleId}`} className={buttonLook({ size: 'sm' })}>
                The rule
              </Link>
            }
          >
            <PanelBody what="What to do" rows={6}>
              <Fix finding={finding} />
            </PanelBody>
          </Panel>
          <Panel title="History">
            <PanelBody what="The history" rows={2}>
              <History finding={finding} />
            </PanelBody>
          </Panel>
          <Panel title="Also found on it">
            <PanelBody what="What else is found on it" rows={3}>
              <Siblings finding={finding} />
            </PanelBody>
          </Panel>
        </div>
      </div>
      <Panel
        title="Evidence"
        about="The stored records that the finding was read from, the calls that brought them, and the run that read them last"
      >
        <PanelBody what="The evidence" rows={8}>
          <Records finding={finding} />
        </PanelBody>
      </Panel>
      <AcceptHost />
    </>
  )
}
