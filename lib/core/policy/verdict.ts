import type { Residual, UnreadableAtom } from './residual.ts'
import type { Layer, StatementRef } from './statement-ref.ts'

/**
 * The answer to "may this principal do this?". `by` names every statement that decides: the ones that
 * allow, the ones that deny, or the ones that a condition or an unreadable part hangs on.
 */
export type Verdict =
  | { readonly decision: 'allowed'; readonly by: readonly StatementRef[] }
  | {
      readonly decision: 'allowed-if'
      readonly condition: Residual
      readonly by: readonly StatementRef[]
    }
  | {
      readonly decision: 'denied'
      /** True for a Deny statement; false when what was needed is missing, and then `layers` says on which sides. */
      readonly explicit: boolean
      readonly layers: readonly Layer[]
      /** The first level, from the root at 0, whose control policies allow nothing; null when that is not why. */
      readonly level: number | null
      readonly by: readonly StatementRef[]
    }
  | {
      readonly decision: 'unknown'
      readonly missing: readonly UnreadableAtom[]
      readonly by: readonly StatementRef[]
    }
