'use client'

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { cn } from '../cn.ts'
import { isTyping } from '../is-typing.ts'
import { shortcutsAreOn } from '../shell/shortcuts.ts'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

interface Props {
  readonly caption: string
  readonly children: ReactNode
}

/** The frame of a table: j and k move the focus from row to row, to each row's first link; a table that is too wide scrolls, by keyboard too. */
export function RowKeys({ caption, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useRowSteps(frame)
  const scrolls = useScrolls(frame)
  const reachable = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {}
  return (
    <div
      ref={frame}
      className={cn('relative', scrolls ? 'overflow-x-auto' : 'table-fits')}
      {...reachable}
    >
      {children}
    </div>
  )
}

/** A drawer or a dialog has its own keys. */
const somethingIsOpen = (): boolean => document.querySelector('[role="dialog"]') !== null

function useRowSteps(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target) || !shortcutsAreOn() || somethingIsOpen()) return
      const links = [...(frame.current?.querySelectorAll<HTMLAnchorElement>('tbody th a') ?? [])]
      const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      links[here < 0 ? 0 : here + step]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [frame])
}

/** Until it is measured it is taken to scroll: a page without its script is read by keyboard too. */
function useScrolls(frame: RefObject<HTMLDivElement | null>): boolean {
  const [scrolls, setScrolls] = useState(true)
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const watching = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth))
    watching.observe(current)
    for (const table of current.children) watching.observe(table)
    return () => watching.disconnect()
  }, [frame])
  return scrolls
}
