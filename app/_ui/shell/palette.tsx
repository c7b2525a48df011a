'use client'

import { Command } from 'cmdk'
import {
  ArrowRight,
  Building2,
  FolderTree,
  FunctionSquare,
  ListChecks,
  TriangleAlert,
} from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { MIN_SEARCH_CHARACTERS } from '#lib/core/model/function-filters.ts'
import { functionPath } from '#lib/core/model/function-place.ts'
import { jumpOf } from '#lib/core/model/jump.ts'
import { PaletteGroup, type PaletteItem } from './palette-group.tsx'
import { inScope } from './scope-query.ts'
import { useDeeds, usePlaces } from './use-places.tsx'
import { useSearch } from './use-search.ts'

/** Finds accounts, units, functions, rules, pages and what can be done; a pasted ARN or account id leads straight there. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const router = useRouter()
  const query = useSearchParams()
  const asked = text.trim()
  const { answer, state } = useSearch(asked, asked.length >= MIN_SEARCH_CHARACTERS)
  const found = asked.length >= MIN_SEARCH_CHARACTERS ? answer : null
  const jump = jumpOf(asked)
  const named = ({ name }: { readonly name: string }) =>
    name.toLowerCase().includes(asked.toLowerCase())
  const places = usePlaces().filter(named)
  const deeds = useDeeds().filter(named)
  const go = (href: string) => {
    router.push(href)
    onClose()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_258/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="pop-in fixed left-1/2 top-[12vh] z-50 w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <Dialog.Title className="sr-only">Search or jump</Dialog.Title>
          <Command shouldFilter={false} loop label="Search or jump">
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Account, function, rule, page, or a pasted ARN"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-faint"
            />
            <Command.List className="max-h-[min(26rem,60vh)] overflow-y-auto p-1.5">
              {jump === null ? null : (
                <PaletteGroup
                  name="Jump"
                  onGo={go}
                  items={[{ href: jump.href, icon: ArrowRight, name: jump.what, detail: asked }]}
                />
              )}
              <PaletteGroup
                name="Accounts"
                onGo={go}
                items={(found?.accounts ?? []).map(({ id, name, ouPath }) => ({
                  href: `/accounts/${id}`,
                  icon: Building2,
                  name,
                  detail: `${id} ${ouPath ?? ''}`,
                }))}
              />
              <PaletteGroup
                name="Organizational units"
                onGo={go}
                items={(found?.units ?? []).map(({ id, name, path }) => ({
                  href: `/functions?ou=${id}`,
                  icon: FolderTree,
                  name,
                  detail: path,
                }))}
              />
              <PaletteGroup
                name="Functions"
                onGo={go}
                items={(found?.functions ?? []).map((place) => ({
                  href: functionPath(place),
                  icon: FunctionSquare,
                  name: place.functionName,
                  detail: `${place.accountId} ${place.region}`,
                }))}
              />
              <PaletteGroup
                name="Rules"
                onGo={go}
                items={(found?.rules ?? []).map(({ id, title }) => ({
                  href: inScope(`/rules/${id}`, query),
                  icon: ListChecks,
                  name: title,
                  detail: id,
                }))}
              />
              <PaletteGroup
                name="In a list"
                onGo={go}
                items={state === 'searching' ? [] : listsOf(asked)}
              />
              <PaletteGroup
                name="Pages"
                onGo={go}
                items={places.map(({ href, icon, name, key }) => ({
                  href: inScope(href, query),
                  icon,
                  name,
                  detail: `g ${key}`,
                }))}
              />
              <PaletteGroup
                name="Actions"
                onGo={go}
                items={deeds.map((deed) => ({ ...deed, detail: '' }))}
              />
              <p role="status" className="px-2.5 py-2 text-xs text-muted empty:hidden">
                {hint(asked, state)}
              </p>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The lists that hold what has the text, whole and with all their filters. */
function listsOf(asked: string): readonly PaletteItem[] {
  if (asked.length < MIN_SEARCH_CHARACTERS) return []
  const query = new URLSearchParams({ q: asked })
  return [
    {
      href: `/findings?${query}`,
      icon: TriangleAlert,
      name: 'Findings on what has it in its name, ARN or id',
      detail: asked,
    },
    {
      href: `/functions?${query}`,
      icon: FunctionSquare,
      name: 'Functions that have it in their name or ARN',
      detail: asked,
    },
  ]
}

function hint(asked: string, state: 'done' | 'searching' | 'failed'): string {
  if (asked.length < MIN_SEARCH_CHARACTERS) {
    return `Type ${MIN_SEARCH_CHARACTERS} characters or more to search accounts and functions.`
  }
  if (state === 'searching') return 'Searching…'
  if (state === 'failed') return 'The search did not answer. Type on to try again.'
  return ''
}
