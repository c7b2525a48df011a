import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { FilterBar } from '#app/_ui/filters/filter-bar.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { RULE_FACETS } from './_parts/rule-facets.ts'
import { parseRuleFilters } from './_parts/rule-filters.ts'
import { RuleTable } from './_parts/rule-table.tsx'

export const metadata: Metadata = { title: 'Rules' }

export default async function RulesPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  return (
    <>
      <PageHeader
        title="Rules"
        words={['Verdicts', 'Severities']}
        about={
          <>
            The {RULES.length} checks, each judged on everything it applies to. A rule that could
            not be judged says unknown and why; it never counts as passed. How severities weigh in
            scores:{' '}
            <Link href="/weights" className="link">
              the weights
            </Link>
            .
          </>
        }
      />
      <FilterBar search="Name, text or control" facets={RULE_FACETS} />
      <section aria-label="Rules" className="rounded-lg border border-line bg-surface">
        <PanelBody key={query.toString()} what="The rules" rows={14}>
          <RuleTable asked={scopeOf(query)} filters={parseRuleFilters(query)} query={query} />
        </PanelBody>
      </section>
    </>
  )
}
