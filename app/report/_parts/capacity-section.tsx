import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { daysWords } from '#app/(app)/capacity/_parts/forecast-words.ts'
import { URGENCY_LOOKS } from '#app/(app)/capacity/_parts/urgency-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { readCapacityOverview } from '#lib/db/read/read-capacity-overview.ts'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'

const URGENT = ['exhausted', 'running-out', 'low'] as const
const SHOWN = 25

export async function CapacitySection({ asked }: { readonly asked: AskedScope }) {
  const scope = await viewerScope()
  const filters = { ...NO_CAPACITY_FILTERS, ...asked }
  const [{ subnets, quotas }, page] = await Promise.all([
    readCapacityOverview(scope, database(), filters),
    listSubnetCapacity(scope, database(), {
      filters: { ...filters, urgencies: URGENT },
      order: { ...FIRST_CAPACITY_PAGE, size: SHOWN },
    }),
  ])
  const urgent = (tally: typeof subnets) =>
    count(URGENT.reduce((sum, one) => sum + (tally[one] ?? 0), 0))
  const all = (tally: typeof subnets) =>
    count(Object.values(tally).reduce((sum, one) => sum + one, 0))
  return (
    <ReportSection
      title="Capacity"
      about={`${urgent(subnets)} of ${all(subnets)} subnets with Lambda in them and ${urgent(quotas)} of ${all(quotas)} quotas have little left; ${count((subnets.unknown ?? 0) + (quotas.unknown ?? 0))} are unknown. A deployment fails where nothing is left.`}
    >
      {page.rows.length === 0 ? null : (
        <ReportTable
          caption="Subnets with little left"
          rows={page.rows.map((row) => ({ ...row, ...subnetWithin(row, canSee(scope)) }))}
          rowKey={({ key }) => key}
          columns={[
            { header: 'Subnet', cell: ({ name, subnetId }) => name ?? subnetId },
            {
              header: 'Where',
              cell: ({ accountId, accountName, region }) =>
                `${accountName ?? accountId}, ${region}`,
            },
            { header: 'State', cell: ({ urgency }) => URGENCY_LOOKS[urgency].word },
            {
              header: 'Free',
              align: 'right',
              cell: ({ free }) => (free === null ? 'unknown' : count(free)),
            },
            {
              header: 'Usable',
              align: 'right',
              cell: ({ usable }) => (usable === null ? 'unknown' : count(usable)),
            },
            { header: 'Left', align: 'right', cell: ({ forecast }) => daysWords(forecast) },
          ]}
        />
      )}
    </ReportSection>
  )
}
