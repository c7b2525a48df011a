'use client'

import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import type { FormState } from '#app/_ui/form/form-state.ts'
import { REASON_CODES, REASON_WORDS } from '#lib/core/score/reason-code.ts'
import { ExpiryField } from './expiry-field.tsx'

interface Props {
  readonly problems: FormState['fields']
  /** Who answers for it unless another is named. */
  readonly owner: string
  /** ISO date in UTC. */
  readonly today: string
}

/** Why, who answers, which record, until when; nothing of it may be left out. */
export function ExceptionFields({ problems, owner, today }: Props) {
  return (
    <>
      <Field
        name="code"
        label="Why"
        hint="In a word that can be counted."
        problem={problems['code']}
      >
        {(ids) => (
          <select {...ids} name="code" defaultValue="fix-planned" className={INPUT_LOOK}>
            {REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {REASON_WORDS[code]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="reason"
        label="Reason"
        hint="Why the risk is accepted, and what limits it meanwhile."
        problem={problems['reason']}
      >
        {(ids) => <textarea {...ids} name="reason" rows={2} required className={INPUT_LOOK} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="owner"
          label="Owner"
          hint="The person or team that answers for it."
          problem={problems['owner']}
        >
          {(ids) => (
            <input {...ids} name="owner" required defaultValue={owner} className={INPUT_LOOK} />
          )}
        </Field>
        <Field
          name="ticket"
          label="Ticket"
          hint="The record that approves it, such as SEC-1234."
          problem={problems['ticket']}
        >
          {(ids) => <input {...ids} name="ticket" required className={INPUT_LOOK} />}
        </Field>
      </div>
      <ExpiryField today={today} problem={problems['expiresAt']} />
    </>
  )
}
