import type { Caller, Target } from '#lib/core/policy/authorization-request.ts'
import { authorize } from '#lib/core/policy/authorize.ts'
import type { RequestContext } from '#lib/core/policy/request-context.ts'
import type { Residual } from '#lib/core/policy/residual.ts'
import { and, or } from '#lib/core/policy/residual-algebra.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'
import { type EdgeReason, type EdgeVerdict, reasonOf } from './graph-edge.ts'
import { INVOKE, INVOKE_CONTEXT } from './invoke-action.ts'

/** What an edge says of a question; `broken` stands for a refusal. */
export interface Judgement {
  readonly verdict: EdgeVerdict
  readonly condition: Residual | null
  readonly reason: EdgeReason | null
  readonly by: readonly StatementRef[]
}

export interface JudgedQuestion {
  readonly caller: Caller
  readonly target: Target
  readonly action?: string
  readonly context?: RequestContext
}

/** The exact answer to one question, as an edge tells it. */
export function judge({ caller, target, action, context }: JudgedQuestion): Judgement {
  const verdict = authorize({
    caller,
    target,
    action: action ?? INVOKE,
    context: context ?? INVOKE_CONTEXT,
  })
  const { by } = verdict
  switch (verdict.decision) {
    case 'allowed':
      return { verdict: 'proven', condition: null, reason: null, by }
    case 'allowed-if':
      return { verdict: 'conditional', condition: verdict.condition, reason: null, by }
    case 'unknown':
      return { verdict: 'unknown', condition: null, reason: 'policy-unread', by }
    case 'denied': {
      const reason = reasonOf(verdict.layers, verdict.explicit)
      return { verdict: 'broken', condition: null, reason, by }
    }
  }
}

/**
 * The answer for a whole class of callers, such as everyone: that their own accounts have to let them is
 * what makes it a class, and no condition.
 */
export function judgeClass(question: JudgedQuestion): Judgement {
  const found = judge(question)
  if (found.condition === null) return found
  const condition = withoutDelegation(found.condition)
  if (condition.kind === 'always') return { ...found, verdict: 'proven', condition: null }
  return { ...found, condition }
}

function withoutDelegation(term: Residual): Residual {
  switch (term.kind) {
    case 'delegated':
      return { kind: 'always' }
    case 'and':
      return and(term.of.map(withoutDelegation))
    case 'or':
      return or(term.of.map(withoutDelegation))
    case 'always':
    case 'never':
    case 'not':
    case 'condition':
    case 'variable':
    case 'unreadable':
      return term
  }
}
