'use client'

import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { cn } from '#app/_ui/cn.ts'

type Name = 'role' | 'layer' | 'tag'

interface Props {
  readonly values: Readonly<Record<Name, string>>
  readonly onApply: (values: Readonly<Record<Name, string>>) => void
}

const FIELDS: readonly { readonly name: Name; readonly label: string; readonly hint: string }[] = [
  { name: 'role', label: 'Execution role', hint: 'ARN, or part of its name' },
  { name: 'layer', label: 'Layer', hint: 'ARN, with or without its version' },
  { name: 'tag', label: 'Tag', hint: 'key, or key=value' },
]

/** Filters that take text. */
export function MoreFilters({ values, onApply }: Props) {
  const [open, setOpen] = useState(false)
  const used = Object.values(values).filter((value) => value !== '').length
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button className={cn(used > 0 && 'border-accent text-accent')}>
          More
          {used === 0 ? null : <span className="numeric">{used}</span>}
          <ChevronDown className="opacity-60" aria-hidden="true" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          aria-label="More filters"
          className="pop-in z-40 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-3 shadow-pop"
        >
          <form
            className="flex flex-col gap-3"
            action={(form) => {
              const text = (name: Name) => String(form.get(name) ?? '').trim()
              onApply({ role: text('role'), layer: text('layer'), tag: text('tag') })
              setOpen(false)
            }}
          >
            {FIELDS.map(({ name, label, hint }) => (
              <label key={name} className="flex flex-col gap-1">
                <span className="text-xs font-medium">
                  {label} <span className="font-normal text-muted">({hint})</span>
                </span>
                <input
                  name={name}
                  defaultValue={values[name]}
                  className="h-8 rounded-md border border-line-strong bg-surface px-2 font-mono text-xs"
                />
              </label>
            ))}
            <Button type="submit" look="strong" className="self-end">
              Apply
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
