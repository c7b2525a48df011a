import { database } from '#app/_data/database.ts'
import { stepsOf } from '#app/_data/steps-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type MoveCounts, moveCounts } from '#lib/core/diff/finding-move.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { tallyChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { type DiffAsk, diffHref } from './diff-ask.ts'

const SHOWN = 50

interface Row {
  readonly accountId: string
  readonly moves: MoveCounts
  readonly records: number
}

/** Where it moved: the accounts, the one with most that is new first. */
export async function ByAccount({ asked, span, query }: DiffAsk) {
  const scope = await viewerScope()
  const [steps, changed] = await Promise.all([
    stepsOf({ asked, runIds: span.between }),
    tallyChangedRecords(scope, database(), { ...asked, runIds: span.between }),
  ])
  const ids = new Set([...steps, ...changed].map(({ accountId }) => accountId))
  const rows = [...ids]
    .map(
      (accountId): Row => ({
        accountId,
        moves: moveCounts(steps.filter((one) => one.accountId === accountId)),
        records: changed
          .filter((one) => one.accountId === accountId)
          .reduce((sum, { records }) => sum + records, 0),
      }),
    )
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.accountId < b.accountId ? -1 : 1))
  if (rows.length === 0) {
    return <PanelEmpty kind="none" title="Nothing moved in any account between these two runs" />
  }
  const shown = rows.slice(0, SHOWN)
  const names = await listAccountNames(
    scope,
    database(),
    shown.map(({ accountId }) => accountId),
  )
  const cell = (value: number) => (value === 0 ? '–' : count(value))
  return (
    <>
      <DataTable
        caption="Accounts in which something moved"
        rows={shown}
        rowKey={({ accountId }) => accountId}
        columns={[
          {
            id: 'account',
            header: 'Account',
            cell: ({ accountId }) => (
              <Link
                href={diffHref(query, { account: accountId, ou: null, after: null, record: null })}
                className="font-medium hover:underline"
              >
                {names.get(accountId) ?? 'Organization'}{' '}
                <span className="numeric font-mono text-xs text-muted">{accountId}</span>
              </Link>
            ),
          },
          { id: 'new', header: 'New', align: 'right', cell: ({ moves }) => cell(moves.new) },
          {
            id: 'reopened',
            header: 'Reopened',
            align: 'right',
            cell: ({ moves }) => cell(moves.reopened),
          },
          {
            id: 'resolved',
            header: 'Resolved',
            align: 'right',
            cell: ({ moves }) => cell(moves.resolved),
          },
          {
            id: 'records',
            header: 'Records changed',
            align: 'right',
            cell: ({ records }) => cell(records),
          },
        ]}
      />
      {rows.length > SHOWN ? (
        <p className="px-4 py-2 text-xs text-muted">
          {count(rows.length - SHOWN)} more accounts moved less. The CSV has them all.
        </p>
      ) : null}
    </>
  )
}

const weightOf = ({ moves, records }: Row): number =>
  (moves.new + moves.reopened) * 1_000_000 + moves.resolved * 1_000 + records
