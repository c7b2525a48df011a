import { ADVICE_COLUMNS } from '#lib/core/capacity/advice-columns.ts'
import { ATTACHMENT_COLUMNS } from '#lib/core/capacity/attachment-columns.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { INTERFACE_COLUMNS } from '#lib/core/capacity/interface-columns.ts'
import { SUBNET_COLUMNS } from '#lib/core/capacity/subnet-columns.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { exportCapacity } from '#lib/db/export/export-capacity.ts'

export const CAPACITY_FILES = ['subnets', 'attachments', 'interfaces', 'advice'] as const
export type CapacityFile = (typeof CAPACITY_FILES)[number]

/** One of the capacity lists as CSV, with the columns of its page and no more of a shared subnet than the viewer may know. */
export function capacityCsv(
  scope: ViewerScope,
  pool: Database['pool'],
  { file, filters }: { readonly file: CapacityFile; readonly filters: CapacityFilters },
): AsyncGenerator<string> {
  switch (file) {
    case 'subnets':
      return exportCapacity(scope, pool, {
        kind: file,
        filters,
        columns: SUBNET_COLUMNS,
        narrow: (row) => subnetWithin(row, canSee(scope)),
      })
    case 'attachments':
      return exportCapacity(scope, pool, { kind: file, filters, columns: ATTACHMENT_COLUMNS })
    case 'interfaces':
      return exportCapacity(scope, pool, { kind: file, filters, columns: INTERFACE_COLUMNS })
    case 'advice':
      return exportCapacity(scope, pool, { kind: file, filters, columns: ADVICE_COLUMNS })
  }
}
