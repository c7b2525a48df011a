import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { pointsLost } from '#app/_ui/points.ts'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { functionPath } from '#lib/core/model/function-place.ts'
import type { CostlyFunction } from '#lib/db/read/list-costly-functions.ts'

interface Props {
  readonly rows: readonly CostlyFunction[]
  /** Of the whole scope: what a weight is a part of. */
  readonly knownWeight: number
}

export function CostlyFunctions({ rows, knownWeight }: Props) {
  const pointsOf = (weight: number) =>
    knownWeight === 0 ? '–' : pointsLost((100 * weight) / knownWeight)
  return (
    <div className="min-w-0">
      <h3 className="px-4 pt-3 text-xs font-medium text-muted">Functions that cost most</h3>
      {rows.length === 0 ? (
        <PanelEmpty kind="none" title="No function fails; what fails is the surroundings" />
      ) : (
        <DataTable
          caption="Functions that cost most points"
          rows={rows}
          rowKey={({ resource }) => resource}
          columns={[
            {
              id: 'function',
              header: 'Function',
              cell: (row) => (
                <Link
                  href={`${functionPath(row)}#verdicts`}
                  className="block max-w-64 truncate font-medium hover:underline"
                  title={row.resource}
                >
                  {row.functionName}
                </Link>
              ),
            },
            {
              id: 'account',
              header: 'Account',
              cell: ({ accountId, accountName }) => accountName ?? accountId,
            },
            { id: 'fails', header: 'Fails', align: 'right', cell: ({ fails }) => count(fails) },
            {
              id: 'points',
              header: 'Costs',
              align: 'right',
              cell: ({ weight }) => pointsOf(weight),
            },
            {
              id: 'fix',
              header: 'One fix gives',
              align: 'right',
              cell: ({ heaviest }) => `up to ${pointsOf(heaviest)}`,
            },
          ]}
        />
      )}
    </div>
  )
}
