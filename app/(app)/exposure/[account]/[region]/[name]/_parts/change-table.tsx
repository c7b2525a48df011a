import { CircleCheck, CircleHelp, Split } from 'lucide-react'
import { StatementList } from '#app/_access/statement-list.tsx'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { ChangeDecision, ChangeRightRow } from '#lib/core/access/change-rights.ts'
import type { FunctionExposure } from '#lib/db/read/read-exposure.ts'

const LOOKS: Readonly<Record<ChangeDecision, { word: string; tone: Tone; icon: typeof Split }>> = {
  allowed: { word: 'Proven', tone: 'high', icon: CircleCheck },
  'allowed-if': { word: 'Conditional', tone: 'medium', icon: Split },
  unknown: { word: 'Unknown', tone: 'unknown', icon: CircleHelp },
}

/** Principals that may change the function, asked of both sides; those of other accounts first. */
export function ChangeTable({
  rights,
  hiddenRights,
}: Pick<FunctionExposure, 'rights' | 'hiddenRights'>) {
  if (rights.length === 0 && hiddenRights === 0) {
    return <PanelEmpty kind="none" title="No principal that was read may change it" />
  }
  return (
    <>
      <DataTable
        caption="Who may change it"
        rows={rights}
        rowKey={({ key }) => key}
        columns={[
          { id: 'who', header: 'Principal', cell: (row) => <Who row={row} /> },
          {
            id: 'decision',
            header: 'Verdict',
            cell: ({ decision }) => {
              const { word, tone, icon } = LOOKS[decision]
              return (
                <Badge tone={tone} icon={icon}>
                  {word}
                </Badge>
              )
            },
          },
          {
            id: 'what',
            header: 'What',
            cell: ({ sets }) => (
              <span
                className="block max-w-96 whitespace-normal text-xs"
                title={sets.flatMap(({ actions }) => actions).join(', ')}
              >
                {summary(sets.flatMap(({ actions }) => actions))}
              </span>
            ),
          },
          {
            id: 'by',
            header: 'Allowed by',
            cell: ({ sets }) => <StatementList by={sets[0]?.by ?? []} />,
          },
        ]}
      />
      {hiddenRights === 0 ? null : (
        <p className="border-t border-line px-4 py-2 text-muted">
          And {countOf(hiddenRights, 'principal')} of accounts outside your scope.
        </p>
      )}
    </>
  )
}

function Who({ row }: { readonly row: ChangeRightRow }) {
  const { callerArn, callerAccountId, accountId, everyFunction } = row
  const isElsewhere = callerAccountId !== accountId
  return (
    <span className="inline-flex items-center gap-2">
      <code className="font-mono text-xs">
        {callerArn.startsWith('arn:')
          ? callerArn.split(':').slice(5).join(':')
          : 'Principals that could not be read'}
      </code>
      {isElsewhere ? <Badge tone="high">of account {callerAccountId}</Badge> : null}
      {everyFunction ? <span className="text-xs text-muted">every function here</span> : null}
    </span>
  )
}

const FIRST = [
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'lambda:AddPermission',
]

/** The most telling three, and how many more. */
function summary(actions: readonly string[]): string {
  const ordered = [
    ...FIRST.filter((one) => actions.includes(one)),
    ...actions.filter((one) => !FIRST.includes(one)),
  ]
  const shown = ordered.slice(0, 3).map((action) => action.replace('lambda:', ''))
  const rest = ordered.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ') || 'Not known'
}
