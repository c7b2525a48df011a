'use client'

import { useState } from 'react'
import { notify } from '#app/_ui/notify.ts'
import type { TriageInput } from '../_actions/triage.ts'
import { runTriage, type TriageOutcome } from './run-triage.ts'
import { sayTriaged } from './say-triaged.ts'

/** Runs an act over many findings: how far it is, and what of it did not happen. */
export function useBulk() {
  const [progress, setProgress] = useState<number | null>(null)
  const [report, setReport] = useState<Pick<
    TriageOutcome,
    'changed' | 'refused' | 'missing'
  > | null>(null)
  const run = async (act: Pick<TriageInput, 'target' | 'change'>) => {
    setProgress(0)
    setReport(null)
    try {
      const outcome = await runTriage(act, setProgress)
      sayTriaged(outcome)
      if (outcome.refused.length + outcome.missing > 0) setReport(outcome)
    } catch (error) {
      await notify(
        'It could not be saved: the server did not take it. What was done before stays.',
        {
          kind: 'failed',
        },
      )
      throw error
    } finally {
      setProgress(null)
    }
  }
  return { progress, report, setReport, run }
}
