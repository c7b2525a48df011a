import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { CapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import type {
  AttachmentListing,
  InterfaceListing,
  MergeListing,
  QuotaListing,
} from '#lib/core/capacity/capacity-rows.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import {
  adviceConditions,
  attachmentConditions,
  interfaceConditions,
  quotaConditions,
} from './capacity-conditions.ts'
import { type KeysetPage, keysetPage } from './keyset-page.ts'
import type { Queryable } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

export interface CapacityRowKinds {
  readonly attachments: AttachmentListing
  readonly interfaces: InterfaceListing
  readonly quotas: QuotaListing
  readonly advice: MergeListing
}
export type CapacityRowKind = keyof CapacityRowKinds
export type NamedRow<K extends CapacityRowKind> = CapacityRowKinds[K] & {
  readonly accountName: string | null
}

interface Source {
  readonly table: string
  readonly conditions: (scope: ViewerScope, filters: CapacityFilters) => readonly Sql[]
  /** What is wrong comes first. */
  readonly value: Sql
}

export const CAPACITY_SOURCES: Readonly<Record<CapacityRowKind, Source>> = {
  attachments: {
    table: 'network_attachment',
    conditions: attachmentConditions,
    value: sql`case c.state when 'unknown' then 0 when 'extra' then 1 when 'missing' then 2 else 3 end`,
  },
  interfaces: {
    table: 'lambda_interface',
    conditions: interfaceConditions,
    value: sql`case c.state when 'stuck' then 0 when 'orphan' then 1 when 'edited' then 2 when 'unknown' then 3 else 4 end`,
  },
  quotas: { table: 'quota_use', conditions: quotaConditions, value: sql`c.urgency_rank` },
  advice: {
    table: 'merge_advice',
    conditions: adviceConditions,
    value: sql`(-c.interfaces_freed)`,
  },
}

/** One page of attachments, interfaces, quotas or advice, what is wrong or worth most first. */
export const listCapacityRows = <K extends CapacityRowKind>(
  scope: ViewerScope,
  database: Queryable,
  ask: { readonly kind: K; readonly filters: CapacityFilters; readonly order: CapacityOrder },
): Promise<KeysetPage<NamedRow<K>>> => {
  const { table, conditions, value } = CAPACITY_SOURCES[ask.kind]
  return keysetPage<CapacityRowKinds[K]>(scope, database, {
    table,
    value,
    conditions: conditions(scope, ask.filters),
    order: ask.order,
  })
}
