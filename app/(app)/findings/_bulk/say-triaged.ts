import { count, countOf } from '#app/_ui/count.ts'
import { notify } from '#app/_ui/notify.ts'
import { undoTriageBatch } from '../_actions/undo-triage-batch.ts'
import type { TriageOutcome } from './run-triage.ts'

/** Says what an act did, with the way back. */
export function sayTriaged({ batch, changed, unchanged, refused, missing }: TriageOutcome): void {
  const not = refused.length + missing
  const sentence = [
    `${countOf(changed, 'finding')} changed.`,
    unchanged > 0 ? `${count(unchanged)} had it already.` : '',
    not > 0 ? `${count(not)} could not be changed.` : '',
  ]
  const undo = async () => {
    const { acted, undone } = await undoTriageBatch(batch)
    const moved = acted - undone
    await notify(
      `${countOf(undone, 'finding')} as before.${moved === 0 ? '' : ` ${count(moved)} had moved on since and stayed.`}`,
    )
  }
  void notify(
    sentence.filter((part) => part !== '').join(' '),
    changed === 0 ? { kind: not > 0 ? 'failed' : 'done' } : { undo: () => void undo() },
  )
}
