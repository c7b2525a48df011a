'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { type AcceptChoices, acceptChoices } from '../_actions/accept-choices.ts'
import { AcceptForm } from './accept-form.tsx'

interface Props {
  readonly keys: readonly string[]
  readonly onClose: () => void
}

/** Accepts the risk of findings for a time. What each scope would cover is counted before anything is saved. */
export function AcceptDialog({ keys, onClose }: Props) {
  const { choices, failed } = useChoices(keys)
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-[oklch(0.2_0.02_258/0.45)]" />
        <Dialog.Content className="pop-in fixed left-1/2 top-[6vh] z-50 max-h-[88vh] w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-pop">
          <div className="mb-3 flex items-start justify-between gap-3">
            <div className="min-w-0">
              <Dialog.Title className="text-lg font-semibold">Accept a risk</Dialog.Title>
              <Dialog.Description className="break-words text-muted">
                {choices?.title ?? 'Counting what it would cover…'}
              </Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close">
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </div>
          {failed ? (
            <p role="alert" className="text-critical">
              It could not be counted what would be covered. Close this and try again.
            </p>
          ) : null}
          {choices === null ? (
            <div className="skeleton h-80" />
          ) : choices.choices.length === 0 ? (
            <p>None of them is open any more, or its risk is accepted already.</p>
          ) : (
            <AcceptForm choices={choices} onDone={onClose} />
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function useChoices(keys: readonly string[]) {
  const [choices, setChoices] = useState<AcceptChoices | null>(null)
  const [failed, setFailed] = useState(false)
  const asked = keys.join(' ')
  useEffect(() => {
    let gone = false
    acceptChoices(asked.split(' ')).then(
      (found) => {
        if (!gone) setChoices(found)
      },
      () => {
        if (!gone) setFailed(true)
      },
    )
    return () => {
      gone = true
    }
  }, [asked])
  return { choices: failed ? null : choices, failed }
}
