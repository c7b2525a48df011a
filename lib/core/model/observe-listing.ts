import type { FunctionEvidence } from './observe-function.ts'
import { observedOf } from './observe-record.ts'
import type { Unseen } from './observed.ts'

/** Why a source's listing of an account·Region may lack something; null when it named everything there is. */
export function observeListing(
  { coverage, gaps }: Pick<FunctionEvidence, 'coverage' | 'gaps'>,
  source: string,
): Unseen | null {
  const gap = gaps.find((one) => one.source === source && one.subject === null)
  const ended = coverage.find((one) => one.source === source) ?? null
  const rest = observedOf({ record: null, gap: gap?.reason ?? null, coverage: ended })
  return rest.seen ? null : rest.why
}
