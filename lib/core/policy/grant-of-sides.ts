import { joined } from './compile-statement.ts'
import { joinedByOr, type Side, together } from './layer-side.ts'
import type { PrincipalSide } from './principal-side.ts'
import type { Question } from './question.ts'
import { ALWAYS, NEVER, type Residual } from './residual.ts'
import type { ResourceSide } from './resource-side.ts'
import type { Layer, StatementRef } from './statement-ref.ts'

/** What both sides together grant; `missing` are the sides that allow nothing where they had to. */
export interface GrantOfSides {
  readonly residual: Residual
  readonly missing: readonly Layer[]
  readonly by: readonly StatementRef[]
}

/**
 * Within one account either side suffices, except where the resource's own policy has to name somebody (roles, keys);
 * across accounts both have to allow. Services and anonymous callers have no side of their own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function grantOf(
  question: Question,
  principal: PrincipalSide,
  resource: ResourceSide,
): GrantOfSides {
  const own = joined(principal.identity.residual, principal.limit)
  const named = joinedByOr(joinedByOr(resource.direct, resource.role), resource.account)
  const residual = residualOf(question, { own, named, principal, resource })
  const by = together([
    principal.identity.by,
    limiting(principal.boundary),
    limiting(principal.session),
    resource.by,
  ])
  return {
    residual,
    by,
    missing: residual === NEVER ? missingSides(question, principal, named) : [],
  }
}

interface Sides {
  readonly own: Residual
  readonly named: Residual
  readonly principal: PrincipalSide
  readonly resource: ResourceSide
}

function residualOf(question: Question, { own, named, principal, resource }: Sides): Residual {
  const accountId = accountOf(question)
  if (accountId === null) return resource.direct
  if (accountId !== question.target.accountId) return joined(named, own)
  const byResource = joinedByOr(resource.direct, joined(resource.role, principal.limit))
  return mustBeNamed(question.action)
    ? joinedByOr(byResource, joined(resource.account, own))
    : joinedByOr(byResource, own)
}

/** The caller's account; null for those who have none. */
export function accountOf({ caller }: Question): string | null {
  return 'accountId' in caller.principal ? caller.principal.accountId : null
}

/** "IAM role trust policies and KMS key policies … must explicitly allow access for principals." */
const mustBeNamed = (action: string): boolean => /^(?:sts:assumerole|kms:)/i.test(action)

/** A boundary or session policy that allows without more is not what decides. */
const limiting = ({ residual, by }: Side): readonly StatementRef[] =>
  residual === ALWAYS || residual === NEVER ? NONE : by

const NONE: readonly StatementRef[] = []

function missingSides(
  question: Question,
  { identity, boundary, session }: PrincipalSide,
  named: Residual,
): readonly Layer[] {
  const missing: Layer[] = []
  if (accountOf(question) !== null) {
    if (identity.residual === NEVER) missing.push('identity')
    if (boundary.residual === NEVER) missing.push('boundary')
    if (session.residual === NEVER) missing.push('session')
  }
  if (named === NEVER) missing.push('resource')
  return missing
}
