'use client'

import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { cn } from '../cn.ts'
import { FacetChoice, type Ticked } from './facet-choice.tsx'
import type { FacetOption } from './facet-option.ts'

interface Props {
  readonly name: string
  readonly options: readonly FacetOption[]
  /** Values that are asked for; with a `!` before them those that are left out. */
  readonly chosen: readonly string[]
  readonly excludable?: boolean
  readonly atLeast?: boolean
  readonly onApply: (chosen: readonly string[]) => void
}

const SEARCHABLE = 8

/** Several values of one property. What is ticked is asked for once, on "Apply". */
export function Facet(props: Props) {
  const { name, options, chosen, excludable = false, atLeast = false, onApply } = props
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
          className="pop-in z-40 w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-2 shadow-pop"
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
          <fieldset className="max-h-64 min-w-0 overflow-y-auto">
            <legend className="sr-only">{name}</legend>
            {found.map((option) => (
              <FacetChoice
                key={option.value}
                option={option}
                ticked={tickedOf(ticked, option.value)}
                excludable={excludable}
                atLeast={atLeast}
                onChange={(next) => setTicked(withTicked(ticked, option.value, next))}
              />
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

function tickedOf(all: readonly string[], value: string): Ticked {
  if (all.includes(value)) return 'in'
  return all.includes(`!${value}`) ? 'out' : 'no'
}

function withTicked(all: readonly string[], value: string, next: Ticked): readonly string[] {
  const rest = all.filter((one) => one !== value && one !== `!${value}`)
  switch (next) {
    case 'in':
      return [...rest, value]
    case 'out':
      return [...rest, `!${value}`]
    case 'no':
      return rest
  }
}
