import { joined } from './compile-statement.ts'
import { joinedByOr, unreadableLayer } from './layer-side.ts'
import type { Question } from './question.ts'
import { NEVER, type Residual } from './residual.ts'
import type { StatementRef } from './statement-ref.ts'

/** What the resource's policy allows, by how it names the caller. */
export interface ResourceSide {
  readonly direct: Residual
  readonly role: Residual
  readonly account: Residual
  readonly by: readonly StatementRef[]
}

const NOTHING: ResourceSide = { direct: NEVER, role: NEVER, account: NEVER, by: [] }

export function resourceSide(question: Question): ResourceSide {
  const { policy } = question.target
  if (!policy.seen) return { ...NOTHING, direct: unreadableLayer('resource', policy.why) }
  if (policy.value === null) return NOTHING
  let side =
    policy.value.unreadable === null ? NOTHING : { ...NOTHING, direct: policy.value.unreadable }
  const { allows, beyondServices } = policy.value.relevant(question.action)
  const isService = question.caller.principal.kind === 'service'
  for (const statement of isService ? allows : beyondServices) {
    const naming = statement.names(question)
    if (naming.direct === NEVER && naming.role === NEVER && naming.account === NEVER) continue
    const applies = statement.applies(question)
    const when =
      statement.effect === 'Allow' ? applies : joined(applies, statement.unreadable ?? NEVER)
    if (when === NEVER) continue
    side = {
      direct: joinedByOr(side.direct, joined(naming.direct, when)),
      role: joinedByOr(side.role, joined(naming.role, when)),
      account: joinedByOr(side.account, joined(naming.account, when)),
      by: [...side.by, statement.ref],
    }
  }
  return side
}
