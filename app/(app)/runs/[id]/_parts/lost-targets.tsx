import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { CoverageBadge } from '#app/_ui/coverage-badge.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listRunTargets } from '#lib/db/read/list-run-targets.ts'

interface Props {
  readonly runId: string
  readonly query: string
}

const SIZE = 50

export async function LostTargets({ runId, query }: Props) {
  const after = pairOf(new URLSearchParams(query).get('after'))
  const found = await listRunTargets(await viewerScope(), database(), {
    runId,
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const last = rows.at(-1)
  if (last === undefined) return <PanelEmpty kind="none" title="Nothing was lost" />
  const path = `/runs/${encodeURIComponent(runId)}`
  const next = `${path}?after=${encodeURIComponent(printPair([last.accountId, last.region]))}`
  return (
    <>
      <DataTable
        caption="Account·Regions that were not read whole"
        rows={rows}
        rowKey={({ accountId, region }) => `${accountId} ${region}`}
        columns={[
          {
            id: 'account',
            header: 'Account',
            cell: ({ accountId, accountName }) => (
              <Link href={`/coverage?account=${accountId}`} className="hover:underline">
                {accountName ?? accountId}{' '}
                <span className="numeric font-mono text-xs text-muted">{accountId}</span>
              </Link>
            ),
          },
          { id: 'region', header: 'Region', cell: ({ region }) => region },
          { id: 'state', header: 'Ended', cell: ({ state }) => <CoverageBadge state={state} /> },
          {
            id: 'reached',
            header: 'Role assumed',
            cell: ({ reached }) => (reached ? 'Yes' : 'No'),
          },
          {
            id: 'records',
            header: 'Records',
            align: 'right',
            cell: ({ records }) => count(records),
          },
          { id: 'gaps', header: 'Reads lost', align: 'right', cell: ({ gaps }) => count(gaps) },
        ]}
      />
      <Pager
        summary={`${countOf(rows.length, 'account·Region')} on this page`}
        first={after === null ? null : path}
        before={null}
        after={found.length > SIZE ? next : null}
      />
    </>
  )
}
