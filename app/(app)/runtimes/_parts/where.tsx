import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listRuntimeAccounts } from '#lib/db/read/list-runtime-accounts.ts'
import { tallyRuntimeUnits } from '#lib/db/read/tally-runtime-units.ts'
import { functionsHref } from './runtime-href.ts'

interface Props {
  readonly asked: AskedScope
  readonly runtime: string
  readonly query: string
}

const SIZE = 25

/** Where a runtime is in use: by unit, and by account with the most functions first. */
export async function Where({ asked, runtime, query }: Props) {
  const scope = await viewerScope()
  const params = new URLSearchParams(query)
  const mark = pairOf(params.get('after'))
  const after = mark === null ? null : { functions: Number(mark[0]) || 0, accountId: mark[1] }
  const [units, found] = await Promise.all([
    tallyRuntimeUnits(scope, database(), { ...asked, runtimes: [runtime] }),
    listRuntimeAccounts(scope, database(), { ...asked, runtime, after, size: SIZE + 1 }),
  ])
  const rows = found.slice(0, SIZE)
  const last = rows.at(-1)
  if (last === undefined)
    return <PanelEmpty kind="no-match" title={`Nothing runs on ${runtime} here`} />
  const at = (pair: readonly [string, string] | null) => {
    const next = new URLSearchParams(params)
    if (pair === null) next.delete('after')
    else next.set('after', printPair(pair))
    return `/runtimes?${next}#where`
  }
  return (
    <div className="grid grid-cols-1 gap-x-6 xl:grid-cols-2">
      <DataTable
        caption={`Units with functions on ${runtime}`}
        rows={units}
        rowKey={({ ouId, ouPath }) => `${ouId} ${ouPath}`}
        columns={[
          { id: 'unit', header: 'Unit', cell: ({ ouPath }) => ouPath ?? 'Unit unknown' },
          {
            id: 'accounts',
            header: 'Accounts',
            align: 'right',
            cell: (unit) => count(unit.accounts),
          },
          {
            id: 'functions',
            header: 'Functions',
            align: 'right',
            cell: (unit) => count(unit.functions),
          },
        ]}
      />
      <div>
        <DataTable
          caption={`Accounts with functions on ${runtime}`}
          rows={rows}
          rowKey={({ accountId }) => accountId}
          columns={[
            {
              id: 'account',
              header: 'Account',
              cell: ({ accountId, accountName }) => (
                <Link
                  href={functionsHref({ accounts: [accountId], ou: null }, runtime)}
                  className="font-medium hover:underline"
                >
                  {accountName ?? accountId}{' '}
                  <span className="numeric font-mono text-xs text-muted">{accountId}</span>
                </Link>
              ),
            },
            { id: 'unit', header: 'Unit', cell: ({ ouPath }) => ouPath ?? 'Unit unknown' },
            {
              id: 'functions',
              header: 'Functions',
              align: 'right',
              cell: (row) => count(row.functions),
            },
          ]}
        />
        <Pager
          summary={`${countOf(rows.length, 'account')} on this page`}
          first={after === null ? null : at(null)}
          before={null}
          after={found.length > SIZE ? at([String(last.functions), last.accountId]) : null}
        />
      </div>
    </div>
  )
}
