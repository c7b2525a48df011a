import { type Observed, seen, unseen } from '#lib/core/model/observed.ts'
import type { Caller } from '#lib/core/policy/authorization-request.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import type { RequestPrincipal } from '#lib/core/policy/request-principal.ts'
import type { GraphWorld } from './graph-world.ts'

/** Somebody of whom no more is known than the name that a policy gives. */
export interface NamedOutsider {
  readonly kind: 'account' | 'role' | 'user' | 'session' | 'federated-user'
  /** Null for an account. */
  readonly arn: string | null
  readonly accountId: string
}

/**
 * A caller whose own policies are out of sight. In an account of ours they are unread, which makes answers
 * unknown; in somebody else's they are that account's affair, which makes them depend on it.
 */
export function outsideCaller(world: GraphWorld, named: NamedOutsider): Caller {
  const account = world.accounts.get(named.accountId)
  const standing = account?.standing ?? (world.accountsComplete ? 'outside' : 'unknown')
  const principal = requestPrincipal(named)
  const why = account?.principalsMissing ?? 'not-collected'
  return {
    principal,
    standing,
    identity: unseen(why),
    boundary: unseen(why),
    session: seen(null),
    serviceControl: account?.serviceControl() ?? unseen('not-collected'),
    context: principalContext(principal, {
      organizationId: account && standing !== 'outside' ? world.organizationId : undefined,
      organizationPath: account?.organizationPath,
      tags: undefined,
    }),
  }
}

function requestPrincipal({ kind, arn, accountId }: NamedOutsider): RequestPrincipal {
  switch (kind) {
    case 'account':
      return { kind, accountId }
    case 'role':
      return { kind, arn: arn ?? '', accountId, roleId: null, sessionName: null }
    case 'user':
      return { kind, arn: arn ?? '', accountId, userId: null }
    case 'federated-user':
      return { kind, arn: arn ?? '', accountId }
    case 'session': {
      const [lead = '', role = '', sessionName = ''] = (arn ?? '').split('/')
      const partition = lead.split(':')[1] ?? 'aws'
      const roleArn = `arn:${partition}:iam::${accountId}:role/${role}`
      return { kind: 'role', arn: roleArn, accountId, roleId: null, sessionName }
    }
  }
}

/**
 * Anybody at all of an organization, or of none that is named: nothing is known but that. What this caller is
 * surely refused, every caller of the class is refused.
 */
export function anybody(organizationId: string | null): Caller {
  return {
    principal: { kind: 'account', accountId: 'any' },
    standing: 'outside',
    identity: unseen('not-collected'),
    boundary: seen(null),
    session: seen(null),
    serviceControl: seen([]),
    context: new Map<string, readonly string[] | null>([
      ...FIXED,
      ['aws:principalorgid', [organizationId ?? 'o-any-other']],
    ]),
  }
}

/** Of callers that are no service. */
const FIXED: readonly (readonly [string, readonly string[] | null])[] = [
  ['aws:principalisawsservice', ['false']],
  ['aws:sourcearn', null],
  ['aws:sourceaccount', null],
  ['aws:sourceorgid', null],
  ['aws:sourceorgpaths', null],
  ['aws:principalservicename', null],
  ['aws:principalservicenameslist', null],
]

/** The policy of a resource whose owner lets everybody in. */
export const OPEN_POLICY: Observed<CompiledPolicy> = seen(
  compile(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
    { id: 'somebody-elses', layer: 'resource' },
  ),
)
