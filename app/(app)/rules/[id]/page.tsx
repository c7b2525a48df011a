import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { snippetsOf } from '#app/_data/snippets-of.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { inScope } from '#app/_ui/shell/scope-query.ts'
import { Snippets } from '#app/_ui/snippets.tsx'
import { NO_FINDING_FILTERS, printFindingFilters } from '#lib/core/model/finding-filters.ts'
import { FIRST_FINDINGS, parseFindingOrder } from '#lib/core/model/finding-order.ts'
import { FindingResults } from '../../findings/_parts/finding-results.tsx'
import { RuleCounts } from './_parts/rule-counts.tsx'
import { RuleFacts } from './_parts/rule-facts.tsx'
import { ruleOf } from './_parts/rule-of.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: ruleOf((await params).id)?.title ?? 'Not found' }
}

export default async function RulePage({ params, searchParams }: Props) {
  const rule = ruleOf((await params).id)
  if (rule === null) notFound()
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  const filters = { ...NO_FINDING_FILTERS, ...asked, rules: [rule.id] }
  const listed = printFindingFilters(filters)
  const order = parseFindingOrder(query)
  return (
    <>
      <PageHeader
        trail={
          <Link href={inScope('/rules', query)} className="link">
            Rules
          </Link>
        }
        title={rule.title}
        about={
          <span className="inline-flex flex-wrap items-center gap-2">
            <SeverityBadge severity={rule.severity} />
            <code className="font-mono text-xs">{rule.id}</code>
          </span>
        }
      />
      <section aria-label="Verdicts" className="rounded-lg border border-line bg-surface">
        <PanelBody what="The verdicts" rows={2} rowHeight={40}>
          <RuleCounts asked={asked} ruleId={rule.id} />
        </PanelBody>
      </section>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title="Why it matters">
            <p className="max-w-[72ch] px-4 py-3">{rule.rationale}</p>
          </Panel>
          <Panel title="What to do">
            <div className="flex flex-col gap-3 px-4 py-3">
              <p className="max-w-[72ch]">{rule.remediation.text}</p>
              <Snippets label="Ways to fix it" snippets={snippetsOf(rule.remediation, {})} />
            </div>
          </Panel>
        </div>
        <Panel title="About this rule">
          <RuleFacts rule={rule} />
        </Panel>
      </div>
      <Panel
        title="What fails it"
        about="Open findings, newest first"
        actions={
          <Link href={`/findings?${listed}`} className={buttonLook({ size: 'sm' })}>
            Filter and sort
          </Link>
        }
      >
        <PanelBody key={query.toString()} what="What fails it" rows={8}>
          <FindingResults
            path={`/rules/${rule.id}`}
            query={query.toString()}
            filters={filters}
            order={order.ok ? order.order : FIRST_FINDINGS}
          />
        </PanelBody>
      </Panel>
    </>
  )
}
