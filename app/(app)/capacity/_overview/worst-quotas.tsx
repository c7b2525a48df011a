import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { listCapacityRows } from '#lib/db/read/list-capacity-rows.ts'
import { QUOTA_COLUMNS } from '../_parts/quota-columns.tsx'

const SHOWN = 6

export async function WorstQuotas({ filters }: { readonly filters: CapacityFilters }) {
  const { rows } = await listCapacityRows(await viewerScope(), database(), {
    kind: 'quotas',
    filters,
    order: { ...FIRST_CAPACITY_PAGE, size: 25 },
  })
  if (rows.length === 0)
    return <PanelEmpty kind="not-collected" title="No quota of Lambda’s network is known here" />
  return (
    <DataTable
      caption="Quotas that need somebody first"
      rows={rows.slice(0, SHOWN)}
      rowKey={({ key }) => key}
      columns={QUOTA_COLUMNS.filter(({ id }) => id !== 'region')}
    />
  )
}
