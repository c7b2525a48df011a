import type { AuthorizationRequest, Caller, Target } from './authorization-request.ts'
import type { Lookup } from './value-template.ts'

/** A request as statements are asked about it. */
export interface Question {
  readonly caller: Caller
  readonly target: Target
  readonly action: string
  readonly lookup: Lookup
}

/** The request's own keys win over the target's, and those over the caller's. */
export function questionOf({ caller, action, target, context }: AuthorizationRequest): Question {
  const lookup: Lookup = (key) => {
    const asked = context.size === 0 ? undefined : context.get(key)
    if (asked !== undefined) return asked
    const targeted = target.context.get(key)
    return targeted !== undefined ? targeted : caller.context.get(key)
  }
  return { caller, target, action, lookup }
}
