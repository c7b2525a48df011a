'use client'

import { Popover } from 'radix-ui'
import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { endOne } from './end-exception.ts'

/** Asks once more before what an exception covers opens again. */
export function EndButton({ id, findings }: { readonly id: string; readonly findings: number }) {
  const [state, action, pending] = useActionState(endOne, FRESH_FORM)
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button size="sm">End</Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="End this exception"
          className="pop-in z-40 w-72 rounded-lg border border-line bg-raised p-3 shadow-pop"
        >
          <form action={action} className="flex flex-col gap-3">
            <input type="hidden" name="id" value={id} />
            <p>
              {findings === 0
                ? 'It covers nothing at the moment.'
                : `${findings} ${findings === 1 ? 'finding opens' : 'findings open'} again, and ${findings === 1 ? 'counts' : 'count'} in the score at once.`}
            </p>
            {state.problem === null ? null : (
              <p role="alert" className="text-critical">
                {state.problem}
              </p>
            )}
            <div className="flex justify-end gap-2">
              <Popover.Close asChild>
                <Button size="sm" look="ghost">
                  Keep it
                </Button>
              </Popover.Close>
              <Button size="sm" look="strong" type="submit" disabled={pending}>
                {pending ? 'Ending…' : 'End it now'}
              </Button>
            </div>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
