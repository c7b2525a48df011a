import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NETWORK_STATE_REASONS } from '#lib/core/capacity/state-reasons.ts'
import { listNetworkStates } from '#lib/db/read/read-vpc-capacity.ts'
import { functionsCell, idsCell } from '../_parts/cells.tsx'

const NOW = {
  still: { tone: 'high', word: 'Still so' },
  cleared: { tone: 'good', word: 'Cleared: try again' },
  unknown: { tone: 'unknown', word: 'Unknown' },
} as const

/** Functions whose state names the network, of these functions or of all. */
export async function NetworkStates({ accounts }: { readonly accounts: readonly string[] }) {
  const all = await listNetworkStates(await viewerScope(), database(), null)
  const rows = all.filter(({ accountId }) => accounts.length === 0 || accounts.includes(accountId))
  if (rows.length === 0)
    return <PanelEmpty kind="none" title="No function’s state that was read names the network" />
  return (
    <DataTable
      caption="Functions whose state names the network"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'function',
          header: 'Function',
          cell: ({ functionArn }) => functionsCell([functionArn]),
        },
        {
          id: 'code',
          header: 'Reason',
          cell: ({ code }) => <code className="font-mono text-xs">{code}</code>,
        },
        {
          id: 'at',
          header: 'Of',
          cell: ({ at }) => (at === 'state' ? 'its state' : 'its last update'),
        },
        {
          id: 'now',
          header: 'Now',
          cell: ({ now }) => <Badge tone={NOW[now].tone}>{NOW[now].word}</Badge>,
        },
        { id: 'causes', header: 'Cause', cell: ({ causes }) => idsCell(causes) },
        {
          id: 'remedy',
          header: 'What to do',
          cell: ({ code }) => (
            <span
              className="block min-w-72 max-w-[60ch] whitespace-normal"
              title={NETWORK_STATE_REASONS[code].meaning}
            >
              {NETWORK_STATE_REASONS[code].remedy}
            </span>
          ),
        },
      ]}
    />
  )
}
