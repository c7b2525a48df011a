'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { REASON_CODES, REASON_WORDS } from '#lib/core/score/reason-code.ts'
import type { AcceptChoices } from '../_actions/accept-choices.ts'
import { type Accepted, acceptRisk } from '../_actions/accept-risk.ts'
import { ExpiryField } from './expiry-field.tsx'
import { sayAccepted } from './say-accepted.ts'

interface Props {
  readonly choices: AcceptChoices
  readonly onDone: () => void
}

const FRESH: Pick<Accepted, 'problem' | 'fields'> = { problem: null, fields: {} }

/** How far, why, who answers, which record, until when; nothing of it may be left out. */
export function AcceptForm({ choices: { choices, owner }, onDone }: Props) {
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState(FRESH)
  const [saving, setSaving] = useState(false)
  const choice = choices[chosen]
  const save = async (form: FormData) => {
    setSaving(true)
    form.set('scopes', JSON.stringify(choice?.scopes ?? []))
    const accepted = await acceptRisk(form).finally(() => setSaving(false))
    setSaid(accepted)
    if (accepted.ids.length > 0) sayAccepted(accepted)
    if (accepted.problem === null && Object.keys(accepted.fields).length === 0) onDone()
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">How far</legend>
        {choices.map(({ name, covers, more }, at) => (
          <label key={name} className="flex min-h-7 items-start gap-2">
            <input
              type="radio"
              name="scope"
              checked={at === chosen}
              onChange={() => setChosen(at)}
              className="mt-1 accent-(--accent)"
            />
            <span className="min-w-0 flex-1 break-words">{name}</span>
            <span className="numeric whitespace-nowrap text-xs text-muted">
              {count(covers)}
              {more ? '+' : ''} open today
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="code"
        label="Why"
        hint="In a word that can be counted."
        problem={said.fields['code']}
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
        problem={said.fields['reason']}
      >
        {(ids) => <textarea {...ids} name="reason" rows={2} required className={INPUT_LOOK} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="owner"
          label="Owner"
          hint="The person or team that answers for it."
          problem={said.fields['owner']}
        >
          {(ids) => <input {...ids} name="owner" defaultValue={owner} className={INPUT_LOOK} />}
        </Field>
        <Field
          name="ticket"
          label="Ticket"
          hint="The record that approves it, such as SEC-1234."
          problem={said.fields['ticket']}
        >
          {(ids) => <input {...ids} name="ticket" required className={INPUT_LOOK} />}
        </Field>
      </div>
      <ExpiryField problem={said.fields['expiresAt']} />
      {said.problem === null ? null : (
        <p role="alert" className="rounded-md bg-critical-soft px-3 py-2 text-critical">
          {said.problem}
        </p>
      )}
      <Button type="submit" look="strong" disabled={saving} className="self-start">
        {saving
          ? 'Saving…'
          : `Accept for ${choice === undefined ? '' : countOf(choice.covers, 'finding')}`}
      </Button>
    </form>
  )
}
