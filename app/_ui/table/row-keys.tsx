'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { isTyping } from '../is-typing.ts'
import { shortcutsAreOn } from '../shell/shortcuts.ts'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** Moves the focus from row to row by j and k: to each row's first link. */
export function RowKeys({ children }: { readonly children: ReactNode }) {
  const table = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target) || !shortcutsAreOn()) return
      const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody th a') ?? [])]
      const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      links[here < 0 ? 0 : here + step]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return <div ref={table}>{children}</div>
}
