import { countOf } from '#app/_ui/count.ts'
import { notify } from '#app/_ui/notify.ts'
import type { Accepted } from '../_actions/accept-risk.ts'
import { undoAccept } from '../_actions/undo-accept.ts'

/** Says what was accepted, with the way back. */
export function sayAccepted({ ids, covered }: Pick<Accepted, 'ids' | 'covered'>): void {
  const undo = async () => {
    const opened = await undoAccept(ids)
    await notify(`Taken back: ${countOf(opened, 'finding')} open again.`)
  }
  void notify(`Risk accepted: ${countOf(covered, 'finding')} out of the score for now.`, {
    undo: () => void undo(),
  })
}
