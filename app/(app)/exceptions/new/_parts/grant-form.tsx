'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { REASON_CODES, REASON_WORDS } from '#lib/core/score/reason-code.ts'
import { grantExceptions } from '../../_parts/grant-exceptions.ts'

interface Props {
  /** What is covered, as JSON: it goes along with the form. */
  readonly scopes: string
  readonly earliest: string
  readonly latest: string
  readonly suggested: string
}

const TEXTS = [
  { name: 'owner', label: 'Owner', hint: 'The person or team that answers for the risk.' },
  { name: 'ticket', label: 'Ticket', hint: 'The record that approves it, such as SEC-1234.' },
] as const

/** Why, who, which record, until when; nothing of it may be left out. */
export function GrantForm({ scopes, earliest, latest, suggested }: Props) {
  const [state, action, pending] = useActionState(grantExceptions, FRESH_FORM)
  return (
    <form action={action} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <input type="hidden" name="scopes" value={scopes} />
      {state.problem === null ? null : (
        <p role="alert" className="rounded-md bg-critical-soft px-3 py-2 text-critical">
          {state.problem}
        </p>
      )}
      <Field
        name="code"
        label="Why"
        hint="In a word that can be counted."
        problem={state.fields['code']}
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
        problem={state.fields['reason']}
      >
        {(ids) => <textarea {...ids} name="reason" rows={3} required className={INPUT_LOOK} />}
      </Field>
      {TEXTS.map(({ name, label, hint }) => (
        <Field key={name} name={name} label={label} hint={hint} problem={state.fields[name]}>
          {(ids) => <input {...ids} name={name} required className={INPUT_LOOK} />}
        </Field>
      ))}
      <Field
        name="expires"
        label="Ends at the end of"
        hint="In UTC; one year from today at most. Its findings open again by themselves."
        problem={state.fields['expiresAt']}
      >
        {(ids) => (
          <input
            {...ids}
            type="date"
            name="expires"
            required
            min={earliest}
            max={latest}
            defaultValue={suggested}
            className={INPUT_LOOK}
          />
        )}
      </Field>
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Granting…' : 'Grant it'}
      </Button>
    </form>
  )
}
