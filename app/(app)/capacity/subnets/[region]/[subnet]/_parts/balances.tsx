import { database } from '#app/_data/database.ts'
import { Badge, type Tone } from '#app/_ui/badge.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import type { ZoneBalance } from '#lib/core/capacity/zone-balance.ts'
import { readSubnetBalances } from '#lib/db/read/read-subnet-capacity.ts'
import { functionsCell } from '../../../../_parts/cells.tsx'

const LOOKS: Readonly<
  Record<ZoneBalance['state'], { readonly tone: Tone; readonly word: string }>
> = {
  balanced: { tone: 'good', word: 'Balanced' },
  uneven: { tone: 'medium', word: 'One zone fails first' },
  'single-zone': { tone: 'medium', word: 'One zone only' },
  unknown: { tone: 'unknown', word: 'Unknown' },
}

/** How the functions that use the subnet spread over zones. */
export async function Balances({ subnet }: { readonly subnet: SubnetListing }) {
  const rows = await readSubnetBalances(await viewerScope(), database(), subnet)
  if (rows.length === 0)
    return <PanelEmpty kind="none" title="No function that was listed uses this subnet" />
  return (
    <DataTable
      caption="Functions by the subnets that they have together"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'functions',
          header: 'Functions',
          cell: ({ functionArns }) => functionsCell(functionArns),
        },
        {
          id: 'state',
          header: 'Zones',
          cell: ({ state }) => <Badge tone={LOOKS[state].tone}>{LOOKS[state].word}</Badge>,
        },
        {
          id: 'zones',
          header: 'Free by zone',
          cell: ({ zones, failsFirst }) => (
            <span className="flex flex-wrap gap-x-3 text-xs">
              {zones.map(({ zoneId, free }) => (
                <span key={zoneId} className={zoneId === failsFirst ? 'font-medium' : 'text-muted'}>
                  {zoneId}: {free ?? 'unknown'}
                </span>
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
