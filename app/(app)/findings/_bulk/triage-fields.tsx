'use client'

import { TRIAGE_STATUSES, TRIAGE_WORDS } from '#lib/core/triage/triage-status.ts'

interface Props {
  /** What the fields begin with; null where several findings are meant and each keeps what is left alone. */
  readonly before: {
    readonly status: string
    readonly assignee: string
    readonly note: string
  } | null
  /** Who looks: one press assigns. */
  readonly self: string
}

const INPUT = 'w-full rounded-md border border-line-strong bg-surface px-2 py-1'
const KEEP = 'Leave as it is'

/** Status, who works on it, and a note. */
export function TriageFields({ before, self }: Props) {
  return (
    <>
      <label className="flex flex-col gap-1 text-xs font-medium">
        Status
        <select name="status" defaultValue={before?.status ?? ''} className={`${INPUT} h-8`}>
          {before === null ? <option value="">{KEEP}</option> : null}
          {TRIAGE_STATUSES.map((status) => (
            <option key={status} value={status}>
              {TRIAGE_WORDS[status].word}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-xs font-medium">
        Who works on it
        <input
          name="assignee"
          list="triage-people"
          maxLength={200}
          defaultValue={before?.assignee ?? ''}
          placeholder={before === null ? KEEP : 'Nobody'}
          className={`${INPUT} h-8`}
        />
        <datalist id="triage-people">
          <option value={self} />
        </datalist>
      </label>
      <label className="flex flex-col gap-1 text-xs font-medium">
        Note
        <textarea
          name="note"
          rows={2}
          maxLength={2000}
          defaultValue={before?.note ?? ''}
          placeholder={before === null ? KEEP : 'What the next one should know'}
          className={INPUT}
        />
      </label>
    </>
  )
}
