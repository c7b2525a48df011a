'use client'

import { Menu, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../button.tsx'
import { NavLinks } from './nav-links.tsx'

/** The sidebar of narrow windows, behind a button. */
export function MobileNav({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const path = usePathname()
  useEffect(() => {
    if (path !== null) setOpen(false)
  }, [path])
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button look="ghost" size="icon" className="lg:hidden" aria-label="Open the menu">
          <Menu aria-hidden="true" />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_258/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-64 overflow-y-auto border-r border-line bg-surface"
        >
          <div className="flex h-13 items-center justify-between px-5">
            <Dialog.Title className="text-base font-semibold">Demarc</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close the menu">
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </div>
          <NavLinks />
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
