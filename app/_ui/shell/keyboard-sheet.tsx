'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { rememberShortcuts } from '../../_views/remember-shortcuts.ts'
import { Button } from '../button.tsx'
import { shortcutsAreOn, switchShortcuts } from './shortcuts.ts'
import { usePlaces } from './use-places.tsx'

const ALWAYS = [
  ['⌘K or Ctrl K', 'Search or jump'],
  ['/', 'Search or jump'],
  ['?', 'This sheet'],
  ['Esc', 'Close what is open'],
] as const
const ROWS = [
  ['j, k', 'Next or previous row of a table'],
  ['Enter', 'Open the row'],
  ['x', 'Select the row, or no longer'],
  ['e', 'Accept the risk of the row, or of what is selected'],
  ['j, k or ←, →', 'Next or previous finding beside its list'],
] as const

export function KeyboardSheet({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(shortcutsAreOn)
  const toggle = () => {
    switchShortcuts(!on)
    void rememberShortcuts(!on)
    setOn(!on)
  }
  const places = usePlaces().map(({ key, name }) => [`g then ${key}`, name] as const)
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_258/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="pop-in fixed left-1/2 top-[12vh] z-50 max-h-[76vh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-pop"
        >
          <div className="mb-3 flex items-center justify-between">
            <Dialog.Title className="text-lg font-semibold">Keyboard</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close">
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </div>
          <dl>
            {[...ALWAYS, ...ROWS, ...places].map(([keys, does]) => (
              <div
                key={keys}
                className="flex h-8 items-center justify-between gap-4 border-b border-line last:border-0"
              >
                <dt className="text-muted">{does}</dt>
                <dd>
                  <kbd className="rounded-sm border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs">
                    {keys}
                  </kbd>
                </dd>
              </div>
            ))}
          </dl>
          <Button className="mt-4 w-full" aria-pressed={on} onClick={toggle}>
            {on ? 'Switch single-key shortcuts off' : 'Switch single-key shortcuts on'}
          </Button>
          {on ? null : (
            <p className="mt-2 text-xs text-muted">
              Also ? and / are off then. Your settings switch them on again.
            </p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
