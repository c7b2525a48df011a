import type { Caller, Target } from './authorization-request.ts'
import { authorize } from './authorize.ts'
import type { Grant } from './grant.ts'
import { CHANGE_ACTIONS, type ChangeAction } from './lambda-actions.ts'
import { NO_CONTEXT } from './request-context.ts'
import type { Verdict } from './verdict.ts'

/** Somebody who may change a function, and by what. */
export interface Changer {
  readonly caller: Caller
  readonly actions: readonly {
    readonly change: ChangeAction
    readonly verdict: Exclude<Verdict, { readonly decision: 'denied' }>
  }[]
}

/** Who may change a function: principals that were read, two-sided, and what its policy lets others do. */
export interface WhoMayChange {
  readonly changers: readonly Changer[]
  /** Grants of the resource policy for more than invoking, to whomever. */
  readonly grants: readonly Grant[]
}

/**
 * Asks every change of every caller; `unknown` is kept, because it may be allowed. Give the function's exposure
 * grants for what its policy says to those whose identities are not read.
 */
export function whoMayChange(
  target: Target,
  callers: readonly Caller[],
  grants: readonly Grant[],
): WhoMayChange {
  return {
    changers: callers.flatMap((caller) => changesOf(target, caller)),
    grants: grants.filter(({ changes, audience }) => changes && audience !== 'nobody'),
  }
}

function changesOf(target: Target, caller: Caller): readonly Changer[] {
  const actions = CHANGE_ACTIONS.flatMap((change) => {
    const verdict = authorize({ caller, target, action: change.action, context: NO_CONTEXT })
    return verdict.decision === 'denied' ? [] : [{ change, verdict }]
  })
  return actions.length === 0 ? [] : [{ caller, actions }]
}
