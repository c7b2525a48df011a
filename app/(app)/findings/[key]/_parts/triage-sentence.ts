import { TRIAGE_WORDS } from '#lib/core/triage/triage-status.ts'
import type { TriageEvent } from '#lib/db/read/list-triage-events.ts'

/** What somebody changed of a finding, in words. */
export function triageSentence({ before, after, undo }: TriageEvent): string {
  const parts = [
    before.status === after.status ? null : `status ${TRIAGE_WORDS[after.status].word}`,
    before.assignee === after.assignee
      ? null
      : after.assignee === null
        ? 'taken off whoever worked on it'
        : `given to ${after.assignee}`,
    before.note === after.note
      ? null
      : after.note === null
        ? 'note taken away'
        : `note “${after.note}”`,
  ].filter((part) => part !== null)
  return `${undo ? 'Taken back' : 'Triage'}: ${parts.join(', ')}`
}
