import type { Verdict } from '../rules/verdict.ts'
import type { Exception } from './exception.ts'
import type { Outcome } from './tally.ts'

/** How a verdict counts under the exception that covers it. An exception excuses a failure; it makes nothing known. */
export function outcomeOf(verdict: Verdict, exception: Exception | null): Outcome {
  if (verdict.status === 'fail' && exception !== null) return 'excepted'
  return verdict.status
}
