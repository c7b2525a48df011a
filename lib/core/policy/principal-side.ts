import type { Caller } from './authorization-request.ts'
import { joined } from './compile-statement.ts'
import { allowOf, OPEN, SILENT, type Side, unreadableLayer } from './layer-side.ts'
import type { Question } from './question.ts'
import type { Residual } from './residual.ts'

/** The caller's own side: what its policies allow, and what a boundary and session policies leave of any grant to the role. */
export interface PrincipalSide {
  readonly identity: Side
  readonly boundary: Side
  readonly session: Side
  /** Boundary and session policies together. */
  readonly limit: Residual
}

export function principalSide(question: Question): PrincipalSide {
  const { caller } = question
  const { principal } = caller
  switch (principal.kind) {
    case 'service':
    case 'federated':
    case 'anonymous':
      return { identity: SILENT, boundary: OPEN, session: OPEN, limit: OPEN.residual }
    case 'root':
      // "By default, all requests are implicitly denied with the exception of the root user, which has full access."
      return { identity: OPEN, boundary: OPEN, session: OPEN, limit: OPEN.residual }
    case 'account':
      return delegated(principal.accountId)
    case 'role':
    case 'user':
    case 'federated-user':
      if (isOutOfSight(caller)) return delegated(principal.accountId)
      return ownSide(question)
  }
}

/** Identities outside the organization are never collected: what they may do is for their account to say. */
export const isOutOfSight = ({ principal, standing, identity }: Caller): boolean =>
  principal.kind === 'account' ||
  (standing === 'outside' && !identity.seen && identity.why === 'not-collected')

const delegated = (accountId: string): PrincipalSide => ({
  identity: { residual: { kind: 'delegated', accountId }, by: [] },
  boundary: OPEN,
  session: OPEN,
  limit: OPEN.residual,
})

function ownSide(question: Question): PrincipalSide {
  const { identity, boundary, session } = question.caller
  const sides = {
    identity: identity.seen
      ? allowOf(identity.value, question)
      : { residual: unreadableLayer('identity', identity.why), by: [] },
    boundary: !boundary.seen
      ? { residual: unreadableLayer('boundary', boundary.why), by: [] }
      : boundary.value === null
        ? OPEN
        : allowOf([boundary.value], question),
    session: !session.seen
      ? { residual: unreadableLayer('session', session.why), by: [] }
      : session.value === null
        ? OPEN
        : allowOf(session.value, question),
  }
  return { ...sides, limit: joined(sides.boundary.residual, sides.session.residual) }
}
