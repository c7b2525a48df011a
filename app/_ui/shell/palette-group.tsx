'use client'

import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'

export interface PaletteItem {
  readonly href: string
  readonly icon: LucideIcon
  readonly name: string
  readonly detail: string
  /** Why it cannot be chosen. */
  readonly refusal?: string | null
}

interface Props {
  readonly name: string
  readonly items: readonly PaletteItem[]
  readonly onGo: (href: string) => void
}

export function PaletteGroup({ name, items, onGo }: Props) {
  if (items.length === 0) return null
  return (
    <Command.Group
      heading={name}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-muted"
    >
      {items.map(({ href, icon: Icon, name: title, detail, refusal = null }) => (
        <Command.Item
          key={href}
          value={`${name} ${href}`}
          disabled={refusal !== null}
          onSelect={() => onGo(href)}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 data-[disabled=true]:cursor-default data-[selected=true]:bg-sunken data-[disabled=true]:text-muted"
        >
          <Icon className="size-4 shrink-0 text-muted" aria-hidden="true" />
          <span className="truncate">{title}</span>
          <span className="ml-auto truncate pl-4 text-xs text-muted">
            {refusal === null ? detail : `${detail}, ${refusal}`}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  )
}
