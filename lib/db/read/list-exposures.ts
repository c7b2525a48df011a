import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { KeysetOrder } from '#lib/core/model/keyset-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { exposureConditions } from './access-conditions.ts'
import { type KeysetPage, keysetPage } from './keyset-page.ts'
import { narrowUnit } from './narrow-unit.ts'
import type { Queryable } from './queryable.ts'
import { sql } from './sql.ts'

export type ListedExposure = ExposureRow & { readonly accountName: string | null }

/** One page of exposures, widest audience first. */
export const listExposures = async (
  scope: ViewerScope,
  database: Queryable,
  { filters, order }: { readonly filters: AccessFilters; readonly order: KeysetOrder },
): Promise<KeysetPage<ListedExposure>> =>
  keysetPage<ExposureRow>(scope, database, {
    table: 'exposure',
    conditions: exposureConditions(scope, await narrowUnit(scope, database, filters)),
    value: sql`c.rank`,
    order,
  })
