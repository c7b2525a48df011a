import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { resourceHref, resourceName } from '#app/_data/resource-name.ts'
import { snippetsOf } from '#app/_data/snippets-of.ts'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { Snippets } from '#app/_ui/snippets.tsx'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import { findingOf } from './_parts/finding-of.ts'
import { History } from './_parts/history.tsx'
import { Records } from './_parts/records.tsx'
import { Standing } from './_parts/standing.tsx'
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
  const href = resourceHref(finding)
  const now = new Date().toISOString()
  const values = {
    ...finding.evidence,
    function: finding.functionName ?? resourceName(finding),
    region: finding.region,
    account: finding.accountId,
    qualifier: finding.qualifier ?? '',
    resource: finding.resource,
  }
  const place = finding.resource.startsWith('arn:')
    ? { arn: finding.resource }
    : { account: finding.accountId }
  const scope = new URLSearchParams({ rule: finding.ruleId, ...place })
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
          finding.exceptionId === null ? (
            <Link href={`/exceptions/new?${scope}`} className={buttonLook()}>
              <ShieldCheck aria-hidden="true" />
              Accept for a time
            </Link>
          ) : null
        }
      />
      <Standing finding={finding} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title="What was found">
            <Why finding={finding} />
          </Panel>
          <Panel title="Where">
            <DefinitionList
              items={[
                {
                  term: 'On',
                  value:
                    href === null ? (
                      resourceName(finding)
                    ) : (
                      <Link href={href} className="link">
                        {resourceName(finding)}
                      </Link>
                    ),
                },
                { term: 'Resource', value: <ArnText arn={finding.resource} /> },
                { term: 'Qualifier', value: finding.qualifier ?? 'None: judged as a whole' },
                { term: 'Area', value: AREA_TITLES[finding.area] },
                {
                  term: 'Weighs',
                  value: `${SEVERITY_WEIGHTS[finding.severity]} in its area’s score`,
                },
              ]}
            />
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
            {rule === null ? (
              <p className="px-4 py-3 text-muted">The catalogue no longer has this rule.</p>
            ) : (
              <div className="flex flex-col gap-3 px-4 py-3">
                <p>{rule.rationale}</p>
                <p className="font-medium">{rule.remediation.text}</p>
                <Snippets label="Ways to fix it" snippets={snippetsOf(rule.remediation, values)} />
              </div>
            )}
          </Panel>
          <Panel title="History">
            <PanelBody what="The history" rows={2}>
              <History finding={finding} />
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
    </>
  )
}
