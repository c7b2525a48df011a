import type { TriageRefused, TriageStep } from '#lib/triage/triage-findings.ts'
import { type TriageInput, triageStep } from '../_actions/triage.ts'

export interface TriageOutcome {
  readonly batch: string
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly TriageRefused[]
  /** Asked for by key and not there any more, or not the viewer's. */
  readonly missing: number
}

/** More refusals than this are counted, not named. */
const MOST_NAMED = 200

/** Goes through all steps of an act, telling after each how many findings were looked at. */
export async function runTriage(
  { target, change }: Pick<TriageInput, 'target' | 'change'>,
  onProgress: (seen: number) => void,
): Promise<TriageOutcome> {
  const batch = crypto.randomUUID()
  let [changed, unchanged, refusals] = [0, 0, 0]
  const refused: TriageRefused[] = []
  let after: string | null = '0'
  while (after !== null) {
    const answer = await triageStep({ batch, target, change, after })
    if (!answer.ok) throw new Error(answer.problem)
    const { step }: { readonly step: TriageStep } = answer
    changed += step.changed
    unchanged += step.unchanged
    refusals += step.refused.length
    refused.push(...step.refused.slice(0, MOST_NAMED - refused.length))
    after = step.after
    onProgress(changed + unchanged + refusals)
  }
  const seen = changed + unchanged + refusals
  const missing = target.kind === 'keys' ? target.keys.length - seen : 0
  return { batch, changed, unchanged, refused, missing }
}
