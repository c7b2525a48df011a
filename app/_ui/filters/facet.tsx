'use client'

import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { Choice } from '../choice.tsx'
import { cn } from '../cn.ts'

export interface FacetOption {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly name: string
  readonly options: readonly FacetOption[]
  readonly chosen: readonly string[]
  readonly onApply: (chosen: readonly string[]) => void
}

const SEARCHABLE = 8

/** Several values of one property. What is ticked is asked for once, on "Apply". */
export function Facet({ name, options, chosen, onApply }: Props) {
  const [open, setOpen] = useState(false)
  const [ticked, setTicked] = useState(chosen)
  const [text, setText] = useState('')
  const found = options.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
  const apply = (values: readonly string[]) => {
    onApply(values)
    setOpen(false)
  }
  const onOpenChange = (next: boolean) => {
    setTicked(chosen)
    setText('')
    setOpen(next)
  }
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <Button className={cn(chosen.length > 0 && 'border-accent text-accent')}>
          {name}
          {chosen.length === 0 ? null : <span className="numeric">{chosen.length}</span>}
          <ChevronDown className="opacity-60" aria-hidden="true" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          aria-label={name}
          className="pop-in z-40 w-60 rounded-lg border border-line bg-raised p-2 shadow-pop"
        >
          {options.length < SEARCHABLE ? null : (
            <input
              type="search"
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-label={`Search in ${name}`}
              placeholder="Search"
              className="mb-1 h-8 w-full rounded-md border border-line-strong bg-surface px-2"
            />
          )}
          <fieldset className="max-h-64 overflow-y-auto">
            <legend className="sr-only">{name}</legend>
            {found.map(({ value, label }) => (
              <Choice
                key={value}
                checked={ticked.includes(value)}
                onChange={(on) =>
                  setTicked(on ? [...ticked, value] : ticked.filter((one) => one !== value))
                }
              >
                {label}
              </Choice>
            ))}
            {found.length === 0 ? <p className="px-2 py-1 text-muted">Nothing to choose</p> : null}
          </fieldset>
          <div className="mt-2 flex justify-end gap-2 border-t border-line pt-2">
            <Button size="sm" look="ghost" onClick={() => apply([])}>
              Clear
            </Button>
            <Button size="sm" look="strong" onClick={() => apply(ticked)}>
              Apply
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
