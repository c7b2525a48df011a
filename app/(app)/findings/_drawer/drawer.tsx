'use client'

import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { Button, buttonLook } from '#app/_ui/button.tsx'
import { cn } from '#app/_ui/cn.ts'
import { isTyping } from '#app/_ui/is-typing.ts'
import { Link } from '#app/_ui/link.tsx'
import { notify } from '#app/_ui/notify.ts'
import { shortcutsAreOn } from '#app/_ui/shell/shortcuts.ts'
import { askAccept } from '../_accept/ask-accept.ts'

interface Props {
  readonly findingKey: string
  readonly title: string
  /** The list's query, without what is open. */
  readonly query: string
  readonly children: ReactNode
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }

/** A finding beside its list. The address keeps it; Esc closes it, and the focus goes back to its row. */
export function Drawer({ findingKey, title, query, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { pending, closed, step, close } = useDrawer(findingKey, query)
  if (closed === findingKey) return null
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            frame.current?.focus()
          }}
          ref={frame}
          tabIndex={-1}
          onInteractOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="fixed inset-y-0 right-0 z-40 flex w-full max-w-[46rem] flex-col border-l border-line bg-surface shadow-pop outline-none"
        >
          <div className="flex items-center gap-1 border-b border-line px-4 py-2">
            <Dialog.Title className="mr-auto min-w-0 text-base font-semibold">{title}</Dialog.Title>
            <Button
              look="ghost"
              size="icon"
              aria-label="Previous finding"
              title="Previous (k)"
              onClick={() => step(-1)}
            >
              <ChevronUp aria-hidden="true" />
            </Button>
            <Button
              look="ghost"
              size="icon"
              aria-label="Next finding"
              title="Next (j)"
              onClick={() => step(1)}
            >
              <ChevronDown aria-hidden="true" />
            </Button>
            <Link
              href={`/findings/${findingKey}`}
              className={buttonLook({ look: 'ghost', size: 'icon' })}
              aria-label="Open as a page of its own"
              title="Open as a page"
            >
              <Maximize2 aria-hidden="true" />
            </Link>
            <Dialog.Close asChild>
              <Button look="ghost" size="icon" aria-label="Close" title="Close (Esc)">
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </div>
          <div
            className={cn('min-h-0 flex-1 overflow-y-auto', pending && 'opacity-60')}
            aria-busy={pending}
          >
            {children}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const rowOf = (key: string) => document.querySelector<HTMLElement>(`tr[data-key="${key}"]`)

function useDrawer(findingKey: string, query: string) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [closed, setClosed] = useState<string | null>(null)
  const step = useCallback(
    (by: number) => {
      const rows = [...document.querySelectorAll<HTMLElement>('tr[data-key]')]
      const here = rows.findIndex((row) => row.dataset['key'] === findingKey)
      const next = here < 0 ? rows[0] : rows[here + by]
      const key = next?.dataset['key']
      if (next === undefined || key === undefined) {
        void notify(`That is the ${by > 0 ? 'last' : 'first'} finding of this page.`)
        return
      }
      next.scrollIntoView({ block: 'nearest' })
      startTransition(() => router.replace(addressWith(query, key), { scroll: false }))
    },
    [findingKey, query, router],
  )
  const close = () => {
    setClosed(findingKey)
    startTransition(() => router.push(addressWith(query, null), { scroll: false }))
    rowOf(findingKey)?.querySelector<HTMLElement>('th a')?.focus()
  }
  useEffect(() => {
    if (closed === findingKey) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (!shortcutsAreOn() || isAmongTabs(event.target)) return
      if (document.querySelectorAll('[role="dialog"]').length > 1) return
      if (event.key === 'e') askAccept([findingKey])
      const by = STEPS[event.key]
      if (by !== undefined) step(by)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [findingKey, closed, step])
  return { pending, closed, step, close }
}

/** Arrows among tabs go from tab to tab. */
const isAmongTabs = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="tablist"]') !== null

function addressWith(query: string, key: string | null): string {
  const next = new URLSearchParams(query)
  next.delete('open')
  if (key !== null) next.set('open', key)
  return next.size === 0 ? '/findings' : `/findings?${next}`
}
