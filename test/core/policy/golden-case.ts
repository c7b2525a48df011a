import { type Observed, seen, unseen } from '#lib/core/model/observed.ts'
import type {
  AuthorizationRequest,
  ControlLevels,
  Standing,
} from '#lib/core/policy/authorization-request.ts'
import { authorize } from '#lib/core/policy/authorize.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import { requestContext } from '#lib/core/policy/request-context.ts'
import type { RequestPrincipal } from '#lib/core/policy/request-principal.ts'
import { residualText } from '#lib/core/policy/residual-text.ts'
import type { Layer } from '#lib/core/policy/statement-ref.ts'
import { targetContext } from '#lib/core/policy/target-context.ts'
import type { Verdict } from '#lib/core/policy/verdict.ts'

type Statements = readonly object[]
/** Statements; a whole document; its text; or a reason why it could not be read. */
type Policy = Statements | object | string
type Context = Readonly<Record<string, string | readonly string[] | null>>

/** A case as a golden file has it. What it leaves out is known not to be there. */
export interface GoldenCase {
  readonly name: string
  readonly page?: string
  readonly principal: string
  readonly standing?: Standing
  readonly action: string
  readonly resource: string
  readonly account?: string
  readonly identity?: Policy
  readonly boundary?: Policy
  readonly session?: Policy
  readonly resourcePolicy?: Policy
  readonly scp?: readonly (readonly Policy[])[] | string
  readonly rcp?: readonly (readonly Policy[])[] | string
  readonly context?: Context
  readonly expect: object
}

/** The verdict in the form of the golden files. */
export function verdictOf(one: GoldenCase): object {
  return told(authorize(requestOf(one)))
}

export function told(verdict: Verdict): object {
  const by = verdict.by.map(({ document, index }) => `${document} ${index}`)
  switch (verdict.decision) {
    case 'allowed':
      return { decision: 'allowed', by }
    case 'allowed-if':
      return { decision: 'allowed-if', if: residualText(verdict.condition), by }
    case 'denied':
      return {
        decision: verdict.explicit ? 'denied' : 'denied for want of a grant',
        layers: verdict.layers,
        ...(verdict.level === null ? {} : { level: verdict.level }),
        by,
      }
    case 'unknown':
      return { decision: 'unknown', missing: verdict.missing.map(residualText), by }
  }
}

export function requestOf(one: GoldenCase): AuthorizationRequest {
  const principal = principalOf(one.principal)
  const accountId = one.account ?? one.resource.split(':')[4] ?? ''
  return {
    caller: {
      principal,
      standing: one.standing ?? 'member',
      identity: listOf(one.identity, 'identity'),
      boundary: one.boundary === undefined ? seen(null) : observed(one.boundary, 'boundary'),
      session: one.session === undefined ? seen(null) : listOf(one.session, 'session'),
      serviceControl: levelsOf(one.scp, 'scp'),
      context: principalContext(principal),
    },
    action: one.action,
    target: {
      arn: one.resource,
      accountId,
      policy:
        one.resourcePolicy === undefined ? seen(null) : observed(one.resourcePolicy, 'resource'),
      resourceControl: levelsOf(one.rcp, 'rcp'),
      context: targetContext(one.resource, accountId),
    },
    context: requestContext(one.context ?? {}),
  }
}

/** `service:events.amazonaws.com`, `account:111122223333`, `anonymous`, `federated:…`, or an ARN; a role's id may follow a blank. */
export function principalOf(text: string): RequestPrincipal {
  const [name = '', id = null] = text.split(' ')
  if (name === 'anonymous') return { kind: 'anonymous' }
  const [lead, rest = ''] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
  if (lead === 'service') return { kind: 'service', service: rest }
  if (lead === 'account') return { kind: 'account', accountId: rest }
  if (lead === 'federated') return { kind: 'federated', provider: rest }
  const accountId = name.split(':')[4] ?? ''
  if (name.endsWith(':root')) return { kind: 'root', accountId }
  if (name.includes(':user/')) return { kind: 'user', arn: name, accountId, userId: id }
  if (name.includes(':federated-user/')) return { kind: 'federated-user', arn: name, accountId }
  const [, role, sessionName] = /:assumed-role\/([^/]+)\/(.+)$/.exec(name) ?? []
  const arn = role === undefined ? name : `arn:aws:iam::${accountId}:role/${role}`
  return { kind: 'role', arn, accountId, roleId: id, sessionName: sessionName ?? null }
}

const WHY = /^unreadable: (access-denied|throttled|not-collected)$/

function observed(policy: Policy, layer: Layer, id: string = layer): Observed<CompiledPolicy> {
  const why = typeof policy === 'string' ? WHY.exec(policy)?.[1] : undefined
  if (why === 'access-denied' || why === 'throttled' || why === 'not-collected') return unseen(why)
  if (typeof policy === 'string') return seen(compile(policy, { id, layer }))
  const document = Array.isArray(policy) ? { Version: '2012-10-17', Statement: policy } : policy
  return seen(compile(JSON.stringify(document), { id, layer }))
}

function listOf(
  policy: Policy | undefined,
  layer: 'identity' | 'session',
): Observed<readonly CompiledPolicy[]> {
  if (policy === undefined) return seen([])
  const one = observed(policy, layer)
  return one.seen ? seen([one.value]) : one
}

/** Policies of a level are called `scp 0.0`: level, then position. */
function levelsOf(
  levels: readonly (readonly Policy[])[] | string | undefined,
  layer: 'scp' | 'rcp',
): Observed<ControlLevels> {
  if (levels === undefined) return seen([])
  if (typeof levels === 'string') return unseen('access-denied')
  return seen(
    levels.map((policies, level) =>
      policies.flatMap((policy, position) => {
        const one = observed(policy, layer, `${layer} ${level}.${position}`)
        return one.seen ? [one.value] : []
      }),
    ),
  )
}
