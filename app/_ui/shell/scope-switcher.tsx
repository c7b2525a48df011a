'use client'

import { Building2, ChevronsUpDown, FolderTree, Network, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { usePathname, useSearchParams } from 'next/navigation'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button, buttonLook } from '../button.tsx'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'
import { scopeQuery } from './scope-query.ts'

const ScopePicker = dynamic(
  () => import('./scope-picker.tsx').then((module) => module.ScopePicker),
  {
    ssr: false,
    loading: () => <div className="skeleton m-2 h-56" />,
  },
)

/** Says whose functions are looked at (the organization, a unit, an account), and changes it. The URL keeps it. */
export function ScopeSwitcher() {
  const [open, setOpen] = useState(false)
  const query = useSearchParams()
  const path = usePathname()
  const account = query.get('account')
  const ou = query.get('ou')
  const Icon = account !== null ? Building2 : ou !== null ? FolderTree : Network
  const scoped = scopeQuery(query).size > 0
  return (
    <div className="flex min-w-0 items-center">
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <Button
            className={cn(
              'min-w-0 max-w-32 shrink justify-start sm:max-w-64',
              scoped && 'rounded-r-none border-r-0',
            )}
          >
            <Icon aria-hidden="true" />
            <span className="truncate">
              <span className="sr-only">Scope: </span>
              {account !== null ? accountLabel(account) : (ou ?? 'Whole organization')}
            </span>
            <ChevronsUpDown className="text-muted" aria-hidden="true" />
          </Button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={6}
            aria-label="Choose a scope"
            className="pop-in z-40 w-80 max-w-[calc(100vw-2rem)] overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
          >
            <ScopePicker onPicked={() => setOpen(false)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {scoped ? (
        <Link
          href={path}
          className={cn(buttonLook({ size: 'icon' }), 'rounded-l-none')}
          aria-label="Back to the whole organization"
        >
          <X aria-hidden="true" />
        </Link>
      ) : null}
    </div>
  )
}

const accountLabel = (account: string) => {
  const ids = account.split(',')
  return ids.length === 1 ? account : `${ids.length} accounts`
}
