import { ALWAYS, type Residual } from './residual.ts'
import { and, or } from './residual-algebra.ts'
import type { Verdict } from './verdict.ts'

/** `sometimes`: what stops them spares somebody, or hangs on circumstances that they do not choose. */
export type AdministratorOutcome = 'stopped' | 'free' | 'sometimes' | 'unknown'

/** What a verdict comes to for an administrator, who fills in the request as they like. */
export function administratorOutcome(verdict: Verdict): AdministratorOutcome {
  switch (verdict.decision) {
    case 'allowed':
      return 'free'
    case 'denied':
      return 'stopped'
    case 'unknown':
      return 'unknown'
    case 'allowed-if':
      return withChoice(verdict.condition) === ALWAYS ? 'free' : 'sometimes'
  }
}

/** Keys whose value the administrator chooses with the request: a condition on one is no obstacle. */
const CHOSEN = /^(?:lambda:|iam:passedtoservice|aws:requesttag\/|aws:tagkeys|aws:requestedregion)/i

function withChoice(residual: Residual): Residual {
  switch (residual.kind) {
    case 'condition':
      return CHOSEN.test(residual.key) ? ALWAYS : residual
    case 'not':
      return residual.of.kind === 'condition' && CHOSEN.test(residual.of.key) ? ALWAYS : residual
    case 'and':
      return and(residual.of.map(withChoice))
    case 'or':
      return or(residual.of.map(withChoice))
    case 'always':
    case 'never':
    case 'variable':
    case 'delegated':
    case 'unreadable':
      return residual
  }
}
