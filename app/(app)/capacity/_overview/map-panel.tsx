import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { CapacityMap } from './capacity-map.tsx'

/** A map of more tiles than this shows nothing any more. */
const MOST = 250

export async function MapPanel({ filters }: { readonly filters: CapacityFilters }) {
  const order = { ...FIRST_CAPACITY_PAGE, size: MOST } as const
  const scope = await viewerScope()
  const page = await listSubnetCapacity(scope, database(), { filters, order })
  if (page.rows.length === 0)
    return <PanelEmpty kind="not-collected" title="No subnet of Lambda is known here" />
  return (
    <>
      {page.after === null ? null : (
        <Notice kind="info" className="m-3">
          The map shows the {count(MOST)} subnets that need somebody first. Choose an account or a
          unit to see the others.
        </Notice>
      )}
      <CapacityMap
        rows={page.rows.map((row) => ({ ...row, ...subnetWithin(row, canSee(scope)) }))}
      />
    </>
  )
}
