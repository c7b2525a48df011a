'use client'

import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Link } from '../link.tsx'
import { MissingNow } from './missing-now.tsx'

interface Props {
  /** What stands in the header. */
  readonly sign: ReactNode
  /** How old the data is and how much of it was read. */
  readonly children: ReactNode
}

/** The sign of the data's age, and behind it what was read, how old it is, and what is missing. */
export function FreshnessPopover({ sign, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="inline-flex h-8 items-center gap-2 whitespace-nowrap rounded-md px-2 text-xs hover:bg-sunken">
        {sign}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="How fresh and how whole the data is"
          className="pop-in z-40 flex max-h-[80vh] w-96 max-w-[calc(100vw-2rem)] flex-col gap-3 overflow-y-auto rounded-lg border border-line bg-raised p-4 shadow-pop"
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('a') !== null) setOpen(false)
          }}
        >
          {children}
          <div className="flex flex-col gap-1">
            <p className="font-semibold">What is missing</p>
            <MissingNow />
          </div>
          <Link
            href="/coverage"
            className="link inline-flex min-h-6 items-center self-start text-xs"
          >
            All that was asked, what was lost, and what to do
          </Link>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
