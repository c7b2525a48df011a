'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { Button } from '../button.tsx'
import { isTyping } from '../is-typing.ts'
import { shortcutsAreOn } from './shortcuts.ts'

const Palette = dynamic(() => import('./palette.tsx').then((module) => module.Palette), {
  ssr: false,
})

const asksForPalette = (event: KeyboardEvent) =>
  (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) ||
  (event.key === '/' &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.altKey &&
    !isTyping(event.target) &&
    shortcutsAreOn())

export function PaletteTrigger() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForPalette(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        className="w-8 px-0 font-normal text-muted sm:w-60 sm:justify-start sm:px-2.5"
      >
        <Search aria-hidden="true" />
        <span className="sr-only sm:not-sr-only">Search or jump to…</span>
        <kbd className="ml-auto hidden rounded-sm border border-line px-1 font-sans text-2xs sm:inline">
          ⌘K
        </kbd>
      </Button>
      {open ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  )
}
