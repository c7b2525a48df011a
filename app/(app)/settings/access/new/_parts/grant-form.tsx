'use client'

import { Button } from '#app/_ui/button.tsx'
import { Field, INPUT_LOOK } from '#app/_ui/form/field.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { TextField } from '#app/_ui/form/text-field.tsx'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { addOne } from '../../_parts/add-grant.ts'

interface Props {
  /** What was shown above: it goes along with the form. */
  readonly asked: readonly (readonly [string, string])[]
  /** ISO date. */
  readonly earliest: string
}

/** Until when, and why. */
export function GrantForm({ asked, earliest }: Props) {
  const { state, pending, form } = useSentForm(addOne, FRESH_FORM)
  return (
    <form {...form} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormProblem>{state.problem}</FormProblem>
      <Field
        name="expires"
        label="Last day"
        hint="In UTC. Left empty it goes on until somebody revokes it."
        problem={state.fields['expiresAt']}
      >
        {(ids) => (
          <input {...ids} type="date" name="expires" min={earliest} className={INPUT_LOOK} />
        )}
      </Field>
      <TextField
        name="note"
        label="Note"
        hint="Why they need it, or the ticket."
        problem={state.fields['note']}
        maxLength={500}
      />
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Granting…' : 'Grant it'}
      </Button>
    </form>
  )
}
