import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { runtimeUses } from '#app/(app)/runtimes/_parts/runtime-uses.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

const WORDS = {
  supported: 'Supported',
  preview: 'In preview',
  deprecated: 'Out of support',
  'create-blocked': 'Out of support, no new functions',
  'update-blocked': 'Frozen: neither code nor configuration can change',
  unknown: 'Unknown: not in the catalogue',
} as const

export async function RuntimeSection({ asked }: { readonly asked: AskedScope }) {
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  const standingOf = runtimesAt(new Date())
  const own = (runtime: string) => runtime === 'image' || runtime === 'custom'
  const rows = uses
    .map((use) => ({ ...use, standing: standingOf(use.runtime) }))
    .toSorted(
      (a, b) =>
        (a.standing.daysToDeprecation ?? 99_999) - (b.standing.daysToDeprecation ?? 99_999) ||
        b.functions - a.functions,
    )
  return (
    <ReportSection
      title="Runtimes"
      about={`What ${count(uses.reduce((sum, { functions }) => sum + functions, 0))} functions run on, the oldest first. From the end of support on, patching is the customer’s.`}
    >
      {rows.length === 0 ? null : (
        <ReportTable
          caption="Runtimes in use"
          rows={rows}
          rowKey={({ runtime }) => runtime}
          columns={[
            {
              header: 'Runtime',
              cell: ({ runtime }) => (runtime === 'image' ? 'Container image' : runtime),
            },
            { header: 'Functions', align: 'right', cell: ({ functions }) => count(functions) },
            { header: 'Accounts', align: 'right', cell: ({ accounts }) => count(accounts) },
            {
              header: 'Today',
              cell: ({ runtime, standing }) =>
                own(runtime) ? 'Brings its own' : WORDS[standing.status],
            },
            {
              header: 'Days of support left',
              align: 'right',
              cell: ({ standing: { daysToDeprecation } }) =>
                daysToDeprecation === null
                  ? '–'
                  : daysToDeprecation < 0
                    ? `ended ${count(-daysToDeprecation)} ago`
                    : count(daysToDeprecation),
            },
          ]}
        />
      )}
    </ReportSection>
  )
}
