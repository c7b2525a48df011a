'use client'

import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react'
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
  /** Where it stands and what the address means, for a list whose address may name a saved view. */
  readonly path?: string
  readonly query?: string
}

/** Chooses a table's columns, their order and its density, in the URL. */
export function ViewOptions({ columns, initial, path: given, query: meant }: Props) {
  const address = useSearchParams()
  const router = useRouter()
  const here = usePathname()
  const [, startTransition] = useTransition()
  const query = new URLSearchParams(meant ?? address)
  const [first, ...rest] = columns
  const ids = columns.map(({ id }) => id)
  const view = parseTableView(query, ids)
  const shown = (view.columns ?? initial).filter((id) => id !== first?.id)
  const hidden = rest.map(({ id }) => id).filter((id) => !shown.includes(id))
  const headers = new Map(columns.map(({ id, header }) => [id, header]))
  const apply = (next: TableView) => {
    const all = new URLSearchParams(query)
    for (const name of ['columns', 'density', 'view']) all.delete(name)
    for (const [name, value] of printTableView(next)) all.set(name, value)
    startTransition(() => router.replace(`${given ?? here}?${all}`, { scroll: false }))
  }
  const show = (chosen: readonly string[]) =>
    apply({ ...view, columns: [first?.id ?? '', ...chosen] })
  const move = (at: number, step: number) => {
    const next = [...shown]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(at + step, 0, moved)
    show(next)
  }
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <SlidersHorizontal aria-hidden="true" />
          Columns
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="Columns and density"
          className="pop-in z-40 w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-2 shadow-pop"
        >
          <fieldset className="max-h-[60vh] overflow-y-auto">
            <legend className="px-2 pb-1 text-2xs text-muted">Columns, in their order</legend>
            {shown.map((id, at) => (
              <div key={id} className="flex items-center">
                <div className="min-w-0 flex-1">
                  <Choice checked onChange={() => show(shown.filter((one) => one !== id))}>
                    {headers.get(id) ?? id}
                  </Choice>
                </div>
                <Step up name={headers.get(id) ?? id} off={at === 0} onClick={() => move(at, -1)} />
                <Step
                  name={headers.get(id) ?? id}
                  off={at === shown.length - 1}
                  onClick={() => move(at, 1)}
                />
              </div>
            ))}
            {hidden.map((id) => (
              <Choice key={id} checked={false} onChange={() => show([...shown, id])}>
                {headers.get(id) ?? id}
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

interface StepProps {
  readonly up?: boolean
  readonly name: string
  readonly off: boolean
  readonly onClick: () => void
}

function Step({ up = false, name, off, onClick }: StepProps) {
  const Icon = up ? ArrowUp : ArrowDown
  return (
    <Button
      look="ghost"
      size="icon"
      className="size-6"
      aria-label={`Move ${name} ${up ? 'forward' : 'back'}`}
      aria-disabled={off}
      onClick={off ? undefined : onClick}
    >
      <Icon aria-hidden="true" />
    </Button>
  )
}
