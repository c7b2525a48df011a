import type { ReactNode } from 'react'
import { count } from '#app/_ui/count.ts'
import { Unknown } from '#app/_ui/unknown.tsx'
import type { SubnetColumnId } from '#lib/core/capacity/subnet-columns.ts'
import type { SubnetCapacityRow } from '#lib/db/read/list-subnet-capacity.ts'
import { accountCell, code, none, vpcCell } from './cells.tsx'
import { CountedValue } from './counted-value.tsx'
import { daysWords } from './forecast-words.ts'
import { SubnetLink } from './subnet-link.tsx'
import { UrgencyBadge } from './urgency-badge.tsx'

const number = (value: number | null, row: SubnetCapacityRow): ReactNode =>
  value === null ? (
    row.urgency === 'not-applicable' ? (
      none
    ) : (
      <Unknown why={row.blind ?? 'not-collected'} />
    )
  ) : (
    count(value)
  )

/** SUBNET_COLUMNS as the screen draws them. */
export const SUBNET_CELLS: Readonly<
  Partial<Record<SubnetColumnId, (row: SubnetCapacityRow) => ReactNode>>
> = {
  subnet: (row) => <SubnetLink region={row.region} subnetId={row.subnetId} name={row.name} />,
  account: accountCell,
  vpc: vpcCell,
  zone: (row) => code(row.availabilityZoneId),
  cidr: (row) => code(row.cidrBlock),
  urgency: (row) => <UrgencyBadge urgency={row.urgency} />,
  free: (row) => number(row.free, row),
  usable: (row) => number(row.usable, row),
  days: (row) => (
    <span className={row.daysLeft === null ? 'text-muted' : undefined}>
      {daysWords(row.forecast)}
    </span>
  ),
  lambda: (row) => <CountedValue value={row.usedByLambda} />,
  others: (row) => <CountedValue value={row.usedByOthers} />,
  accounts: (row) => (row.accountIds.length > 1 ? count(row.accountIds.length) : none),
  fresh: (row) => (row.fresh ? 'yes' : <span className="text-muted">not by the newest run</span>),
}
