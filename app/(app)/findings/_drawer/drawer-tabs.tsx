'use client'

import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'

interface Props {
  readonly tabs: readonly {
    readonly id: string
    readonly name: string
    readonly content: ReactNode
  }[]
}

/** What there is to know of a finding, a tab each. */
export function DrawerTabs({ tabs }: Props) {
  return (
    <Tabs.Root defaultValue={tabs[0]?.id ?? ''}>
      <Tabs.List
        aria-label="About this finding"
        className="sticky top-0 z-10 flex gap-1 overflow-x-auto border-b border-line bg-surface px-3"
      >
        {tabs.map(({ id, name }) => (
          <Tabs.Trigger
            key={id}
            value={id}
            className="h-9 whitespace-nowrap border-b-2 border-transparent px-2.5 text-xs font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(({ id, content }) => (
        <Tabs.Content key={id} value={id}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
