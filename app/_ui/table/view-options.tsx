'use client'

import { SlidersHorizontal } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Popover } from 'radix-ui'
import { useTransition } from 'react'
import { Button } from '../button.tsx'
import { Choice } from '../choice.tsx'
import { parseTableView, printTableView, type TableView } from './table-view.ts'

export interface Choosable {
  readonly id: string
  readonly header: string
}

interface Props {
  readonly columns: readonly Choosable[]
  /** Shown when nothing is chosen. The first column always shows. */
  readonly initial: readonly string[]
}

/** Chooses a table's columns and density, in the URL. */
export function ViewOptions({ columns, initial }: Props) {
  const query = useSearchParams()
  const router = useRouter()
  const path = usePathname()
  const [, startTransition] = useTransition()
  const ids = columns.map(({ id }) => id)
  const view = parseTableView(new URLSearchParams(query), ids)
  const shown = view.columns ?? initial
  const apply = (next: TableView) => {
    const all = new URLSearchParams(query)
    all.delete('columns')
    all.delete('density')
    for (const [name, value] of printTableView(next)) all.set(name, value)
    startTransition(() => router.replace(`${path}?${all}`, { scroll: false }))
  }
  const toggle = (id: string, on: boolean) =>
    apply({ ...view, columns: ids.filter((one) => (one === id ? on : shown.includes(one))) })
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <SlidersHorizontal aria-hidden="true" />
          View
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="Columns and density"
          className="pop-in z-40 w-56 rounded-lg border border-line bg-raised p-2 shadow-pop"
        >
          <fieldset>
            <legend className="px-2 pb-1 text-2xs text-muted">Columns</legend>
            {columns.slice(1).map(({ id, header }) => (
              <Choice key={id} checked={shown.includes(id)} onChange={(on) => toggle(id, on)}>
                {header}
              </Choice>
            ))}
          </fieldset>
          <fieldset className="mt-2 border-t border-line pt-2">
            <legend className="sr-only">Density</legend>
            <Choice checked={view.dense} onChange={(dense) => apply({ ...view, dense })}>
              Dense rows
            </Choice>
          </fieldset>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
