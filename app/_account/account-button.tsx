'use client'

import { CircleUser, LogOut, MonitorSmartphone } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button, buttonLook } from '#app/_ui/button.tsx'
import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { signOut } from './sign-out.ts'

interface Props {
  readonly name: string
  readonly roles: string
  readonly scope: string
}

const ENTRY = cn(buttonLook({ look: 'ghost' }), 'w-full justify-start')

export function AccountButton({ name, roles, scope }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button look="ghost" size="icon" aria-label={`Account: ${name}`} title={name}>
          <CircleUser className="size-4!" aria-hidden="true" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="Account"
          className="pop-in z-40 w-64 max-w-[calc(100vw-2rem)] overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <div className="border-b border-line px-3.5 py-3">
            <p className="break-words font-medium">{name}</p>
            <p className="text-xs text-muted">{roles}</p>
            <p className="numeric text-xs text-muted">{scope}</p>
          </div>
          <div className="p-1.5">
            <Link href="/account/sessions" className={ENTRY} onClick={() => setOpen(false)}>
              <MonitorSmartphone aria-hidden="true" />
              Your sessions
            </Link>
            <form action={signOut}>
              <button type="submit" className={ENTRY}>
                <LogOut aria-hidden="true" />
                Sign out
              </button>
            </form>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
