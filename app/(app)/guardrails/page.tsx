import type { Metadata } from 'next'
import { accessChips } from '#app/_access/access-chips.ts'
import { GUARDRAIL_SHORT, STATE_WORDS } from '#app/_access/guardrail-words.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { FilterBar, type FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { parseAccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { GUARDRAIL_STATES } from '#lib/core/policy/judge-guardrail.ts'
import { GuardrailMatrix } from './_parts/guardrail-matrix.tsx'
import { GuardrailTally } from './_parts/guardrail-tally.tsx'

export const metadata: Metadata = { title: 'Guardrails' }

const FACETS: readonly FilterFacet[] = [
  {
    name: 'guardrail',
    title: 'Guardrail',
    options: GUARDRAILS.map(({ id, title }) => ({
      value: id,
      label: GUARDRAIL_SHORT[id] ?? title,
    })),
  },
  {
    name: 'state',
    title: 'State',
    options: GUARDRAIL_STATES.map((value) => ({ value, label: STATE_WORDS[value].word })),
  },
]

export default async function GuardrailsPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = await queryOf(searchParams)
  const parsed = parseAccessFilters(query)
  if (!parsed.ok) return <Misread title="Guardrails" path="/guardrails" problem={parsed.problem} />
  const { filters } = parsed
  const asked = printAccessFilters(filters).toString()
  return (
    <>
      <PageHeader
        title="Guardrails"
        words={['Guardrails']}
        about="What the service control policies of each account still let its own administrator do, tried out with the evaluator."
        actions={
          <>
            <Link href={`/guardrails/generator?${asked}`} className={buttonLook()}>
              Write a policy
            </Link>
            <CsvButton href={`/api/export/guardrails?bom=1&${asked}`} what="these guardrails" />
          </>
        }
      />
      <PanelBody key={`tally ${asked}`} what="The tally" rows={3} rowHeight={43}>
        <GuardrailTally filters={filters} />
      </PanelBody>
      <div className="flex flex-col gap-2">
        <FilterBar search={null} facets={FACETS} />
        <Chips chips={accessChips('/guardrails', query, filters)} clear="/guardrails" />
      </div>
      <section
        aria-label="Guardrails by account"
        className="rounded-lg border border-line bg-surface"
      >
        <PanelBody key={query.toString()} what="The guardrails" rows={12}>
          <GuardrailMatrix query={query.toString()} filters={filters} />
        </PanelBody>
      </section>
    </>
  )
}
