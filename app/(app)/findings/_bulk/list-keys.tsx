'use client'

import { useEffect } from 'react'
import { isTyping } from '#app/_ui/is-typing.ts'
import { shortcutsAreOn } from '#app/_ui/shell/shortcuts.ts'
import { useSelection } from '#app/_ui/table/selection.tsx'
import { askAccept } from '../_accept/ask-accept.ts'

/** x selects the row that has the focus; e accepts the risk of what is selected, or of that row. */
export function ListKeys() {
  const selection = useSelection()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (selection === null || !shortcutsAreOn()) return
      if (document.querySelector('[role="dialog"]') !== null) return
      const row = document.activeElement?.closest<HTMLElement>('tr[data-key]')?.dataset['key']
      if (event.key === 'x' && row !== undefined) selection.toggle(row)
      if (event.key !== 'e') return
      const meant = selection.selected.size > 0 ? [...selection.selected] : [row ?? '']
      if (meant[0] !== '') askAccept(meant)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [selection])
  return null
}
