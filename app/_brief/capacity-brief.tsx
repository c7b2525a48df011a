import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { NotRead } from '#app/_ui/panel/not-read.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { daysWords } from '#app/(app)/capacity/_parts/forecast-words.ts'
import { UrgencyBadge } from '#app/(app)/capacity/_parts/urgency-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import type { Urgency } from '#lib/core/capacity/urgency.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { readCapacityOverview } from '#lib/db/read/read-capacity-overview.ts'
import { BriefAnswer } from './brief-answer.tsx'
import { BriefList } from './brief-list.tsx'

const URGENT = ['exhausted', 'running-out', 'low'] as const satisfies readonly Urgency[]
const SHOWN = 4
type Tally = Readonly<Partial<Record<Urgency, number>>>

const urgent = (tally: Tally) => URGENT.reduce((sum, one) => sum + (tally[one] ?? 0), 0)
const all = (tally: Tally) => Object.values(tally).reduce((sum, one) => sum + one, 0)

/** Where deployments fail first: subnets and quotas with little left. */
export async function CapacityBrief({ asked }: { readonly asked: AskedScope }) {
  const why = await unreadReason(asked)
  if (why !== null) return <NotRead what="capacity" why={why} accounts={asked.accounts} />
  const scope = await viewerScope()
  const filters = { ...NO_CAPACITY_FILTERS, ...asked }
  const [{ subnets, quotas }, page] = await Promise.all([
    readCapacityOverview(scope, database(), filters),
    listSubnetCapacity(scope, database(), {
      filters: { ...filters, urgencies: URGENT },
      order: { ...FIRST_CAPACITY_PAGE, size: 25 },
    }),
  ])
  if (all(subnets) + all(quotas) === 0) {
    return (
      <PanelEmpty kind="none" title="No function of this scope is attached to a subnet">
        Capacity is of functions in a VPC
      </PanelEmpty>
    )
  }
  return (
    <>
      <BriefAnswer
        value={count(urgent(subnets))}
        what={`of ${countOf(all(subnets), 'subnet')} with little left`}
        href={scopedHref('/capacity/subnets', asked, { urgency: URGENT.join(',') })}
        more={`and ${count(urgent(quotas))} of ${countOf(all(quotas), 'quota')}; ${count((subnets.unknown ?? 0) + (quotas.unknown ?? 0))} unknown`}
      />
      {page.rows.length === 0 ? (
        <PanelEmpty kind="none" title="Every subnet that could be read has room" />
      ) : (
        <BriefList
          label="The first to fail"
          items={page.rows
            .slice(0, SHOWN)
            .map((row) => ({ ...row, ...subnetWithin(row, canSee(scope)) }))
            .map((row) => ({
              key: row.key,
              href: `/capacity/subnets/${row.region}/${row.subnetId}`,
              name: row.name ?? row.subnetId,
              where: `${row.free === null ? 'unknown' : count(row.free)} free of ${row.usable === null ? 'unknown' : count(row.usable)} · ${daysWords(row.forecast)} · ${row.accountName ?? row.accountId}`,
              mark: <UrgencyBadge urgency={row.urgency} />,
            }))}
        />
      )}
    </>
  )
}
