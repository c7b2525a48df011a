'use client'

import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { addOne } from '../../_parts/add-grant.ts'
import { FRESH } from '../../_parts/form-state.ts'

interface Props {
  /** What was shown above: it goes along with the form. */
  readonly asked: readonly (readonly [string, string])[]
  /** ISO date. */
  readonly earliest: string
}

const INPUT = 'w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5'

/** Until when, and why. */
export function GrantForm({ asked, earliest }: Props) {
  const [state, action, pending] = useActionState(addOne, FRESH)
  return (
    <form action={action} className="flex max-w-2xl flex-col gap-4 px-4 py-4">
      {asked.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem === null ? null : (
        <p role="alert" className="rounded-md bg-critical-soft px-3 py-2 text-critical">
          {state.problem}
        </p>
      )}
      <label className="flex flex-col gap-1 font-medium">
        Last day
        <input type="date" name="expires" min={earliest} className={INPUT} />
        <span className="text-xs font-normal text-muted">
          In UTC. Left empty it goes on until somebody revokes it.
        </span>
      </label>
      <label className="flex flex-col gap-1 font-medium">
        Note
        <input name="note" maxLength={500} className={INPUT} />
        <span className="text-xs font-normal text-muted">Why they need it, or the ticket.</span>
      </label>
      <Button type="submit" look="strong" disabled={pending} className="self-start">
        {pending ? 'Granting…' : 'Grant it'}
      </Button>
    </form>
  )
}
