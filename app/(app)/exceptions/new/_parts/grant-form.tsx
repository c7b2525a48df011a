'use client'

import { Button } from '#app/_ui/button.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { ExceptionFields } from '../../_parts/exception-fields.tsx'
import { grantExceptions } from '../../_parts/grant-exceptions.ts'

interface Props {
  /** What is covered, as JSON: it goes along with the form. */
  readonly scopes: string
  readonly owner: string
  /** ISO date in UTC. */
  readonly today: string
}

/** Grants what was counted above. */
export function GrantForm({ scopes, owner, today }: Props) {
  const { state, pending, form } = useSentForm(grantExceptions, FRESH_FORM)
  return (
    <form {...form} noValidate className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      <input type="hidden" name="scopes" value={scopes} />
      <FormProblem>{state.problem}</FormProblem>
      <ExceptionFields problems={state.fields} owner={owner} today={today} />
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Granting…' : 'Grant it'}
      </Button>
    </form>
  )
}
