import { AUDIENCE_WORDS } from '#app/_access/audience-words.ts'
import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { listExposures } from '#lib/db/read/list-exposures.ts'
import { tallyExposures } from '#lib/db/read/tally-exposures.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

const OUTSIDE = ['anonymous-url', 'any-aws-principal', 'confused-deputy', 'external-account']
const SHOWN = 25

export async function ExposureSection({ asked }: { readonly asked: AskedScope }) {
  const scope = await viewerScope()
  const filters = { ...NO_ACCESS_FILTERS, ...asked }
  const [tally, page] = await Promise.all([
    tallyExposures(scope, database(), filters),
    listExposures(scope, database(), {
      filters: { ...filters, audiences: OUTSIDE },
      order: { ...FIRST_CAPACITY_PAGE, size: SHOWN },
    }),
  ])
  const all = tally.reduce((sum, one) => sum + one.count, 0)
  const open = tally
    .filter(({ audience }) => OUTSIDE.includes(audience))
    .reduce((sum, one) => sum + one.count, 0)
  const unknown = tally.find(({ audience }) => audience === 'unknown')?.count ?? 0
  return (
    <ReportSection
      title="Exposure"
      about={`Of ${count(all)} functions, aliases and versions ${count(open)} can be invoked from outside of the organization; of ${count(unknown)} more it cannot be told.`}
    >
      {page.rows.length === 0 ? null : (
        <ReportTable
          caption="What can be invoked from outside"
          rows={page.rows}
          rowKey={(row) => `${row.accountId} ${row.region} ${row.functionName} ${row.qualifier}`}
          columns={[
            {
              header: 'Function',
              cell: ({ functionName, qualifier }) =>
                `${functionName ?? 'Functions not listed'}${qualifier === null ? '' : `:${qualifier}`}`,
            },
            {
              header: 'Where',
              cell: ({ accountId, accountName, region }) =>
                `${accountName ?? accountId}, ${region}`,
            },
            { header: 'Widest audience', cell: ({ audience }) => AUDIENCE_WORDS[audience].word },
            { header: 'What that means', cell: ({ audience }) => AUDIENCE_WORDS[audience].means },
          ]}
        />
      )}
    </ReportSection>
  )
}
