'use client'

import { Tabs } from 'radix-ui'
import { CopyButton } from './copy-button.tsx'

export interface Snippet {
  readonly name: string
  readonly text: string
}

/** Ways to do the same thing, one tab each, each with a button that copies it. */
export function Snippets({
  label,
  snippets,
}: {
  readonly label: string
  readonly snippets: readonly Snippet[]
}) {
  const [first] = snippets
  if (first === undefined) return null
  return (
    <Tabs.Root defaultValue={idOf(first.name)} className="rounded-md border border-line">
      <Tabs.List
        aria-label={label}
        className="flex gap-1 overflow-x-auto border-b border-line px-1"
      >
        {snippets.map(({ name }) => (
          <Tabs.Trigger
            key={name}
            value={idOf(name)}
            className="h-8 whitespace-nowrap border-b-2 border-transparent px-2.5 text-xs font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {snippets.map(({ name, text }) => (
        <Tabs.Content key={name} value={idOf(name)} className="flex items-start gap-2 p-3">
          <pre className="min-w-0 flex-1 whitespace-pre-wrap break-words font-mono text-xs leading-5">
            {text}
          </pre>
          <CopyButton text={text} what={name} compact />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}

/** Radix makes element ids of it, and an id has no spaces. */
const idOf = (name: string): string => name.toLowerCase().replaceAll(/\W+/g, '-')
