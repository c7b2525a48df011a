'use client'

import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { TriageInput } from '../_actions/triage.ts'
import { changeOf } from './change-of.ts'
import { TriageFields } from './triage-fields.tsx'

interface Props {
  readonly self: string
  readonly onSubmit: (change: TriageInput['change']) => void
}

/** Sets status, assignee or note of several findings; what is left empty stays as each has it. */
export function BulkTriage({ self, onSubmit }: Props) {
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="sm" look="strong">
          Triage…
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          side="top"
          sideOffset={6}
          aria-label="Triage the selected findings"
          className="pop-in z-40 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-3 shadow-pop"
        >
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault()
              const change = changeOf(new FormData(event.currentTarget), true)
              if (change === null) return setProblem('Choose a status, or write who or what.')
              setProblem(null)
              setOpen(false)
              onSubmit(change)
            }}
          >
            <TriageFields before={null} self={self} />
            {problem === null ? null : (
              <p role="alert" className="text-xs text-critical">
                {problem}
              </p>
            )}
            <Button type="submit" look="strong" size="sm" className="self-end">
              Set it
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
