'use client'

import { Command } from 'cmdk'
import { Building2, FolderTree, Network, Tag } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'
import { countOf } from '../count.ts'
import { PaletteGroup } from './palette-group.tsx'
import { useSearch } from './use-search.ts'

const ROOMY = [
  '/',
  '/accounts',
  '/capacity',
  '/capacity/attachments',
  '/capacity/interfaces',
  '/capacity/quotas',
  '/capacity/subnets',
  '/coverage',
  '/exposure',
  '/findings',
  '/functions',
  '/graph',
  '/graph/edges',
  '/guardrails',
  '/responsibility',
  '/runs/diff',
  '/runtimes',
  '/scores',
]

/** Lists units and accounts, filtered by the server, and puts the chosen one into the URL. */
export function ScopePicker({ onPicked }: { readonly onPicked: () => void }) {
  const [text, setText] = useState('')
  const { answer, state } = useSearch(text.trim(), true)
  const path = usePathname()
  const router = useRouter()
  const base = ROOMY.includes(path) ? path : '/functions'
  const go = (href: string) => {
    router.push(href)
    onPicked()
  }
  return (
    <Command shouldFilter={false} loop label="Choose a scope">
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Account, organizational unit or account tag"
        className="h-10 w-full border-b border-line bg-transparent px-3 outline-none placeholder:text-faint"
      />
      <Command.List className="max-h-80 overflow-y-auto p-1.5">
        <PaletteGroup
          name="Organization"
          onGo={go}
          items={[{ href: base, icon: Network, name: 'Whole organization', detail: '' }]}
        />
        <PaletteGroup
          name="Organizational units"
          onGo={go}
          items={answer.units.map(({ id, name, path: place }) => ({
            href: `${base}?ou=${id}`,
            icon: FolderTree,
            name,
            detail: place,
          }))}
        />
        <PaletteGroup
          name="Accounts"
          onGo={go}
          items={answer.accounts.map(({ id, name }) => ({
            href: `${base}?account=${id}`,
            icon: Building2,
            name,
            detail: id,
          }))}
        />
        <PaletteGroup
          name="Account tags"
          onGo={go}
          items={answer.tags.map(({ key, value, accounts, accountIds }) => ({
            href: `${base}?account=${accountIds.join(',') || `${key}=${value}`}`,
            icon: Tag,
            name: `${key}=${value}`,
            detail: countOf(accounts, 'account'),
            refusal: accountIds.length === 0 ? 'too many for an address: choose a unit' : null,
          }))}
        />
        <p role="status" className="px-2.5 py-2 text-xs text-muted empty:hidden">
          {state === 'failed' ? 'The search did not answer. Type on to try again.' : ''}
        </p>
      </Command.List>
    </Command>
  )
}
