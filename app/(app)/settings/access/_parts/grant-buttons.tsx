'use client'

import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { FormProblem } from '#app/_ui/form/form-problem.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { useSentForm } from '#app/_ui/form/use-sent-form.ts'
import { revokeOne, setEndOfOne } from './change-grant.ts'

interface Props {
  readonly id: string
  /** Whose it is, for those who hear the button. */
  readonly whose: string
  /** ISO date; empty for none. */
  readonly ends: string
}

/** What can still be done with a grant that is in force. */
export function GrantButtons({ id, whose, ends }: Props) {
  return (
    <span className="flex gap-1">
      <EndButton id={id} whose={whose} ends={ends} />
      <RevokeButton id={id} whose={whose} />
    </span>
  )
}

function EndButton({ id, whose, ends }: Props) {
  const { state, pending, form } = useSentForm(setEndOfOne, FRESH_FORM)
  return (
    <Asking name="Ends" whose={whose}>
      <form {...form} className="flex flex-col gap-3">
        <input type="hidden" name="id" value={id} />
        <label className="flex flex-col gap-1">
          Last day, in UTC; empty for no end
          <input
            type="date"
            name="expires"
            defaultValue={ends}
            className="h-8 rounded-md border border-line-strong bg-surface px-2"
          />
        </label>
        <FormProblem>{state.fields['expiresAt'] ?? state.problem}</FormProblem>
        <Button size="sm" look="strong" type="submit" disabled={pending} className="self-end">
          {pending ? 'Saving…' : 'Save'}
        </Button>
      </form>
    </Asking>
  )
}

function RevokeButton({ id, whose }: Pick<Props, 'id' | 'whose'>) {
  const { state, pending, form } = useSentForm(revokeOne, FRESH_FORM)
  return (
    <Asking name="Revoke" whose={whose}>
      <form {...form} className="flex flex-col gap-3">
        <input type="hidden" name="id" value={id} />
        <p>
          It gives nothing any more from the next request on. It cannot be taken back, only granted
          anew.
        </p>
        <FormProblem>{state.problem}</FormProblem>
        <Button size="sm" look="strong" type="submit" disabled={pending} className="self-end">
          {pending ? 'Revoking…' : 'Revoke it now'}
        </Button>
      </form>
    </Asking>
  )
}

function Asking(props: {
  readonly name: string
  readonly whose: string
  readonly children: ReactNode
}) {
  const { name, whose, children } = props
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button size="sm" aria-label={`${name}: the grant of ${whose}`}>
          {name}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={`${name} the grant of ${whose}`}
          className="pop-in z-40 w-72 rounded-lg border border-line bg-raised p-3 shadow-pop"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
