import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { FilterBar } from '#app/_ui/filters/filter-bar.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '#lib/core/audit/audit-action.ts'
import { parseAuditFilters } from '#lib/core/audit/audit-filters.ts'
import { ACTION_WORDS, OUTCOME_WORDS } from './_parts/action-words.ts'
import { AuditList } from './_parts/audit-list.tsx'
import { DayRange } from './_parts/day-range.tsx'

export const metadata: Metadata = { title: 'Audit trail' }

const FACETS = [
  {
    name: 'action',
    title: 'What',
    options: AUDIT_ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value] })),
  },
  {
    name: 'outcome',
    title: 'Outcome',
    options: AUDIT_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
  },
]

export default async function AuditPage({ searchParams }: { readonly searchParams: PageQuery }) {
  await requirePermission('read-audit')
  const query = await queryOf(searchParams)
  const parsed = parseAuditFilters(query)
  const before = query.get('before')
  return (
    <>
      <PageHeader
        title="Audit trail"
        about={
          <>
            Who signed in, what was exported, accepted, granted or refused. It can only be added to,
            and every entry carries the hash of the one before it:{' '}
            <code className="font-mono">npm run audit -- verify</code> proves that none was changed,
            taken out or moved.
          </>
        }
        actions={<CsvButton href={`/api/export/audit?${query}`} what="these entries" />}
      />
      <div className="flex flex-wrap items-center gap-2">
        <FilterBar search="Name or id" facets={FACETS} />
        <DayRange query={query} />
      </div>
      {parsed.ok ? (
        <section aria-label="Audit trail" className="rounded-lg border border-line bg-surface">
          <PanelBody key={query.toString()} what="The audit trail" rows={8}>
            <AuditList
              filters={parsed.filters}
              before={before !== null && /^\d{1,15}$/.test(before) ? Number(before) : null}
              query={query}
            />
          </PanelBody>
        </section>
      ) : (
        <Notice kind="warning">{parsed.problem}</Notice>
      )}
    </>
  )
}
