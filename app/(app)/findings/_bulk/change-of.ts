import { TRIAGE_STATUSES } from '#lib/core/triage/triage-status.ts'
import type { TriageInput } from '../_actions/triage.ts'

type Change = TriageInput['change']

/** What a form of TriageFields asks to set. Of several findings, what was left empty stays as it is in each. */
export function changeOf(form: FormData, several: boolean): Change | null {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const status = TRIAGE_STATUSES.find((one) => one === text('status'))
  const change: Change = {
    ...(status === undefined ? {} : { status }),
    ...(several && text('assignee') === '' ? {} : { assignee: text('assignee') }),
    ...(several && text('note') === '' ? {} : { note: text('note') }),
  }
  return Object.keys(change).length === 0 ? null : change
}
