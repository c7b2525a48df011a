import { type Observed, seen } from '#lib/core/model/observed.ts'
import type { Caller, ControlLevels, Standing } from '#lib/core/policy/authorization-request.ts'
import type { CompiledPolicy } from '#lib/core/policy/compile.ts'
import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import type { RequestPrincipal } from '#lib/core/policy/request-principal.ts'
import type { GraphPrincipal } from './graph-input.ts'
import { INVOKE } from './invoke-action.ts'
import { lazily } from './lazily.ts'
import type { DocumentNames, PolicyLibrary } from './policy-library.ts'

/** A role or user ready to be asked about. */
export interface GraphCaller {
  readonly kind: 'role' | 'user'
  readonly arn: string
  readonly accountId: string
  /** Made when first asked for: most roles are never asked about. */
  readonly caller: Caller
  /** Every policy of its own, those that say nothing of invoking too. */
  readonly everyPolicy: Observed<readonly CompiledPolicy[]>
  readonly names: ReadonlyMap<string, string>
  /** Its own Allow statements that cover an invocation; null when its policies could not all be read. */
  readonly allows: readonly CompiledStatement[] | null
}

export interface CallerPlace {
  readonly accountId: string
  readonly standing: Standing
  readonly organizationId: string | null | undefined
  readonly organizationPath: string | null | undefined
  readonly serviceControl: Observed<ControlLevels>
}

export function graphCaller(
  principal: GraphPrincipal,
  place: CallerPlace,
  library: PolicyLibrary,
): GraphCaller {
  const names: DocumentNames = new Map()
  const { policies, boundary } = principal
  const identity = policies.seen
    ? policies.value.map((one) => library(one, 'identity', names))
    : null
  const bound =
    boundary.seen && boundary.value !== null ? library(boundary.value, 'boundary', names) : null
  const compiled = identity?.filter(concernsInvoking)
  const isReadable = compiled?.every(({ unreadable }) => unreadable === null) ?? false
  const caller = lazily(() => {
    const asked = requestPrincipal(principal, place.accountId)
    return {
      principal: asked,
      standing: place.standing,
      identity: policies.seen ? seen(compiled ?? []) : policies,
      boundary: boundary.seen ? seen(bound) : boundary,
      session: NO_SESSION,
      serviceControl: place.serviceControl,
      context: principalContext(asked, { ...place, tags: undefined }),
    }
  })
  return {
    kind: principal.kind,
    arn: principal.arn,
    accountId: place.accountId,
    get caller() {
      return caller.get()
    },
    everyPolicy: policies.seen ? seen(identity ?? []) : policies,
    names,
    allows: isReadable ? allowsOf(compiled ?? []) : null,
  }
}

const SILENT: readonly CompiledStatement[] = []

function allowsOf(policies: readonly CompiledPolicy[]): readonly CompiledStatement[] {
  return policies.length === 0 ? SILENT : policies.flatMap((one) => one.relevant(INVOKE).allows)
}

const NO_SESSION = seen(null)

/** Policies that say nothing of invoking are not carried along. */
function concernsInvoking(policy: CompiledPolicy): boolean {
  const { allows, denies } = policy.relevant(INVOKE)
  return allows.length > 0 || denies.length > 0 || policy.unreadable !== null
}

function requestPrincipal(
  { kind, arn, uniqueId }: GraphPrincipal,
  accountId: string,
): RequestPrincipal {
  return kind === 'role'
    ? { kind, arn, accountId, roleId: uniqueId, sessionName: null }
    : { kind, arn, accountId, userId: uniqueId }
}
