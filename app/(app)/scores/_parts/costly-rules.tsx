import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { pointsLost } from '#app/_ui/points.ts'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import type { Contribution } from '#lib/core/score/contributions.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'

const SHOWN = 15

export function CostlyRules({
  asked,
  rows,
}: {
  readonly asked: AskedScope
  readonly rows: readonly Contribution[]
}) {
  return (
    <div className="min-w-0 border-line 2xl:border-r">
      <h3 className="px-4 pt-3 text-xs font-medium text-muted">Rules that cost most</h3>
      <DataTable
        caption="Rules that cost most points"
        rows={rows.slice(0, SHOWN)}
        rowKey={({ key }) => key}
        columns={columnsOf(asked)}
      />
      {rows.length <= SHOWN ? null : (
        <p className="px-4 py-2 text-xs text-muted">
          {rows.length - SHOWN} more rules cost less, {pointsLost(sumOf(rows.slice(SHOWN)))} points
          together.
        </p>
      )}
    </div>
  )
}

const sumOf = (rows: readonly Contribution[]) => rows.reduce((sum, row) => sum + row.points, 0)

const columnsOf = (asked: AskedScope): readonly TableColumn<Contribution>[] => [
  {
    id: 'rule',
    header: 'Rule',
    cell: ({ key }) => (
      <Link
        href={scopedHref(`/rules/${key}`, asked)}
        className="block min-w-48 max-w-md whitespace-normal py-0.5 font-medium hover:underline"
      >
        {ruleInfo(key)?.title ?? key}
      </Link>
    ),
  },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ key }) => {
      const rule = ruleInfo(key)
      return rule === null ? '–' : <SeverityBadge severity={rule.severity} />
    },
  },
  { id: 'fails', header: 'Fails', align: 'right', cell: ({ fails }) => count(fails) },
  {
    id: 'points',
    header: 'Costs',
    align: 'right',
    cell: (row) => pointsLost(row.points),
  },
  {
    id: 'fix',
    header: 'One fix gives',
    align: 'right',
    cell: ({ pointsPerFix }) => pointsLost(pointsPerFix),
  },
]
