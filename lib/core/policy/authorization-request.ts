import type { Observed } from '#lib/core/model/observed.ts'
import type { CompiledPolicy } from './compile.ts'
import type { RequestContext } from './request-context.ts'
import type { RequestPrincipal } from './request-principal.ts'

/** How the caller's account stands to the organization whose control policies are asked about. */
export const STANDINGS = ['member', 'management', 'outside', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** Control policies from the root down to the account: each level is everything attached there. Empty where none are in force. */
export type ControlLevels = readonly (readonly CompiledPolicy[])[]

/** A principal with everything on its side of the question; made once, asked about many times. */
export interface Caller {
  readonly principal: RequestPrincipal
  readonly standing: Standing
  readonly identity: Observed<readonly CompiledPolicy[]>
  readonly boundary: Observed<CompiledPolicy | null>
  /** Null when no session policy was passed. */
  readonly session: Observed<readonly CompiledPolicy[] | null>
  readonly serviceControl: Observed<ControlLevels>
  /** Keys that the principal fixes, such as aws:PrincipalOrgID: see principalContext. */
  readonly context: RequestContext
}

/** A resource with everything on its side of the question. A qualifier is a resource of its own, with its own policy. */
export interface Target {
  readonly arn: string
  readonly accountId: string
  readonly policy: Observed<CompiledPolicy | null>
  readonly resourceControl: Observed<ControlLevels>
  readonly context: RequestContext
}

export interface AuthorizationRequest {
  readonly caller: Caller
  /** `lambda:InvokeFunction`, in any case. */
  readonly action: string
  readonly target: Target
  /** Keys of this request alone; they win over the target's and the caller's. */
  readonly context: RequestContext
}
