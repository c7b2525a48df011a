import type { AuthorizationRequest } from './authorization-request.ts'
import { joined } from './compile-statement.ts'
import { resourceControlScope, serviceControlScope } from './control-scope.ts'
import { type Control, controlSide, gatherControlDenials } from './control-side.ts'
import { grantOf } from './grant-of-sides.ts'
import {
  type Denials,
  gatherDenials,
  gatherPolicyDenials,
  together,
  unreadableLayer,
} from './layer-side.ts'
import { isOutOfSight, principalSide } from './principal-side.ts'
import { type Question, questionOf } from './question.ts'
import type { RequestPrincipal } from './request-principal.ts'
import { ALWAYS, NEVER, type Residual } from './residual.ts'
import { not, or, residualKey, unreadableIn } from './residual-algebra.ts'
import { resourceSide } from './resource-side.ts'
import type { Layer, StatementRef } from './statement-ref.ts'
import type { Verdict } from './verdict.ts'

/**
 * May the caller do this to the target? AWS's documented evaluation: an explicit Deny anywhere, control policies level
 * by level, then the caller's side and the resource's. What is not known at rest stays as a condition; what could
 * not be read makes the answer unknown, unless it cannot matter. Never throws.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function authorize(request: AuthorizationRequest): Verdict {
  const question = questionOf(request)
  const scp: Control = {
    layer: 'scp',
    levels: request.caller.serviceControl,
    scope: serviceControlScope(question),
  }
  const rcp: Control = {
    layer: 'rcp',
    levels: request.target.resourceControl,
    scope: resourceControlScope(question),
  }
  const denials: Denials = { certain: [], open: [], openBy: [] }
  gatherControlDenials(scp, question, denials)
  gatherControlDenials(rcp, question, denials)
  gatherOwnDenials(question, denials)
  if (denials.certain.length > 0) return explicitlyDenied(denials.certain)
  return weigh(question, { scp, rcp, denials })
}

interface Scales {
  readonly scp: Control
  readonly rcp: Control
  readonly denials: Denials
}

function weigh(question: Question, { scp, rcp, denials }: Scales): Verdict {
  const controls = [controlSide(rcp, question), controlSide(scp, question)] as const
  if (controls[0].residual === NEVER) return blocked('rcp', controls[0].level)
  if (controls[1].residual === NEVER) return blocked('scp', controls[1].level)
  const grant = grantOf(question, principalSide(question), resourceSide(question))
  if (grant.residual === NEVER) {
    return { decision: 'denied', explicit: false, layers: grant.missing, level: null, by: grant.by }
  }
  const refused = denials.open.length === 0 ? NEVER : or(denials.open)
  const open = joined(joined(controls[0].residual, controls[1].residual), not(refused))
  const residual = joined(grant.residual, open)
  const by = together([controls[0].by, controls[1].by, grant.by, denials.openBy])
  return residual === NEVER ? explicitlyDenied(denials.openBy) : concluded(residual, by)
}

const blocked = (layer: Layer, level: number | null): Verdict => ({
  decision: 'denied',
  explicit: false,
  layers: [layer],
  level,
  by: [],
})

function concluded(residual: Residual, by: readonly StatementRef[]): Verdict {
  if (residual === ALWAYS) return { decision: 'allowed', by }
  const missing = [
    ...new Map(unreadableIn(residual).map((atom) => [residualKey(atom), atom])).values(),
  ]
  const once = [...new Set(by)]
  return missing.length > 0
    ? { decision: 'unknown', missing, by: once }
    : { decision: 'allowed-if', condition: residual, by: once }
}

const explicitlyDenied = (by: readonly StatementRef[]): Verdict => ({
  decision: 'denied',
  explicit: true,
  layers: [...new Set(by.map(({ layer }) => layer))],
  level: null,
  by,
})

/** Identity, boundary, session and resource policies; what an account out of sight denies is its own affair. */
function gatherOwnDenials(question: Question, into: Denials): void {
  const { caller, target } = question
  if (hasOwnPolicies(caller.principal.kind) && !isOutOfSight(caller)) {
    const { identity, boundary, session } = caller
    if (identity.seen) gatherDenials(identity.value, question, into)
    else into.open.push(unreadableLayer('identity', identity.why))
    if (!boundary.seen) into.open.push(unreadableLayer('boundary', boundary.why))
    else if (boundary.value !== null) gatherPolicyDenials(boundary.value, question, into)
    if (!session.seen) into.open.push(unreadableLayer('session', session.why))
    else if (session.value !== null) gatherDenials(session.value, question, into)
  }
  const { policy } = target
  if (!policy.seen) into.open.push(unreadableLayer('resource', policy.why))
  else if (policy.value !== null) gatherPolicyDenials(policy.value, question, into)
}

const hasOwnPolicies = (kind: RequestPrincipal['kind']): boolean =>
  kind === 'role' || kind === 'user' || kind === 'federated-user'
