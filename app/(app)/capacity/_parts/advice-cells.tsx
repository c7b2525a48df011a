import type { ReactNode } from 'react'
import { count } from '#app/_ui/count.ts'
import type { AdviceColumnId } from '#lib/core/capacity/advice-columns.ts'
import type { NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { accountCell, functionsCell, idsCell, vpcCell } from './cells.tsx'
import { CountedValue } from './counted-value.tsx'

/** ADVICE_COLUMNS as the screen draws them. */
export const ADVICE_CELLS: Readonly<
  Partial<Record<AdviceColumnId, (row: NamedRow<'advice'>) => ReactNode>>
> = {
  vpc: vpcCell,
  account: accountCell,
  keep: (row) => idsCell(row.keep),
  replace: (row) => idsCell(row.replace.map((set) => set.join(' + '))),
  subnets: (row) => count(row.subnetIds.length),
  addresses: (row) => <CountedValue value={row.addressesFreed} />,
  change: (row) => functionsCell(row.functionsToChange),
  held: (row) => functionsCell(row.heldByVersions),
  certain: (row) =>
    row.certain ? 'yes' : <span className="text-muted">not all groups could be listed</span>,
}
