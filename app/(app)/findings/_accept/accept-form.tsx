'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { ExceptionFields } from '../../exceptions/_parts/exception-fields.tsx'
import type { AcceptChoices } from '../_actions/accept-choices.ts'
import { type Accepted, acceptRisk } from '../_actions/accept-risk.ts'
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
              {more ? 'at least ' : ''}
              {count(covers)} open today
            </span>
          </label>
        ))}
      </fieldset>
      <ExceptionFields
        problems={said.fields}
        owner={owner}
        today={new Date().toISOString().slice(0, 10)}
      />
      <FormProblem>{said.problem}</FormProblem>
      <Button type="submit" look="strong" disabled={saving} className="self-start">
        {saving
          ? 'Saving…'
          : `Accept for ${choice?.more ? 'at least ' : ''}${choice === undefined ? '' : countOf(choice.covers, 'finding')}`}
      </Button>
    </form>
  )
}
