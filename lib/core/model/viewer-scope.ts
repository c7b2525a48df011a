import type { AccountId } from './account-id.ts'

/** Which accounts a viewer may see. It is the first argument of every read; there is no unscoped read. */
export type ViewerScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'accounts'; readonly accountIds: readonly AccountId[] }

export const EVERYTHING: ViewerScope = { kind: 'everything' }
