import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'

/** The accounts, or the unit, that a page asks about; neither is everything. */
export interface HolderAsk {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/**
 * The unit whose stored sums answer an ask, `*` for every account; null where accounts have to be added up: a viewer
 * who may not see every account must not see a sum over all of them.
 */
export const unitOf = (scope: ViewerScope, { accounts, ou }: HolderAsk): string | null =>
  scope.kind === 'everything' && accounts.length === 0 ? (ou ?? '*') : null
