import { database } from '#app/_data/database.ts'
import { resourceName } from '#app/_data/resource-name.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FIRST_FINDINGS } from '#lib/core/model/finding-order.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

const SHOWN = 25

export async function FindingSection({ asked }: { readonly asked: AskedScope }) {
  const scope = await viewerScope()
  const now = new Date()
  const filters = { ...NO_FINDING_FILTERS, ...asked }
  const [total, page] = await Promise.all([
    countFindings(scope, database(), { filters, now }),
    listFindings(scope, database(), { filters, order: { ...FIRST_FINDINGS, size: SHOWN }, now }),
  ])
  return (
    <ReportSection
      title="Worst findings"
      about={`The ${count(Math.min(SHOWN, total.count))} gravest of ${count(total.count)}${total.more ? ' or more' : ''} open findings. Those whose risk is accepted are listed with the exceptions.`}
    >
      {page.rows.length === 0 ? null : (
        <ReportTable
          caption="Worst findings"
          rows={page.rows}
          rowKey={({ key }) => key}
          columns={[
            { header: 'Severity', cell: ({ severity }) => <SeverityBadge severity={severity} /> },
            { header: 'What is wrong', cell: ({ ruleId }) => ruleInfo(ruleId)?.title ?? ruleId },
            {
              header: 'On',
              cell: (row) => <span className="[overflow-wrap:anywhere]">{resourceName(row)}</span>,
            },
            {
              header: 'Where',
              cell: ({ accountId, accountName, region }) =>
                `${accountName ?? accountId}, ${region}`,
            },
            { header: 'Since', cell: ({ openedAt }) => openedAt.toISOString().slice(0, 10) },
          ]}
        />
      )}
    </ReportSection>
  )
}
