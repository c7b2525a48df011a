import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { AddressBar } from '../_parts/address-bar.tsx'
import { accountCell } from '../_parts/cells.tsx'
import { SUBNET_CELLS } from '../_parts/subnet-cells.tsx'
import { SubnetLink } from '../_parts/subnet-link.tsx'
import { UrgencyBadge } from '../_parts/urgency-badge.tsx'

const SHOWN = 8

export async function WorstSubnets({ filters }: { readonly filters: CapacityFilters }) {
  const scope = await viewerScope()
  const order = { ...FIRST_CAPACITY_PAGE, size: 25 } as const
  const { rows } = await listSubnetCapacity(scope, database(), { filters, order })
  if (rows.length === 0)
    return (
      <PanelEmpty kind="not-collected" title="No subnet of Lambda is known here">
        They are worked out at the end of each run.
      </PanelEmpty>
    )
  return (
    <DataTable
      caption="Subnets that need somebody first"
      rows={rows.slice(0, SHOWN).map((row) => ({ ...row, ...subnetWithin(row, canSee(scope)) }))}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'subnet',
          header: 'Subnet',
          cell: (row) => <SubnetLink region={row.region} subnetId={row.subnetId} name={row.name} />,
        },
        { id: 'state', header: 'State', cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
        {
          id: 'use',
          header: 'Addresses',
          width: '9rem',
          cell: (row) => <AddressBar subnet={row} />,
        },
        { id: 'free', header: 'Free', align: 'right', cell: (row) => SUBNET_CELLS.free?.(row) },
        {
          id: 'usable',
          header: 'Usable',
          align: 'right',
          cell: (row) => SUBNET_CELLS.usable?.(row),
        },
        {
          id: 'days',
          header: 'Days left',
          align: 'right',
          cell: (row) => SUBNET_CELLS.days?.(row),
        },
        { id: 'account', header: 'Owner', cell: accountCell },
        { id: 'region', header: 'Region', cell: ({ region }) => region },
      ]}
    />
  )
}
