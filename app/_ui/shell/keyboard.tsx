'use client'

import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '../is-typing.ts'
import { inScope } from './scope-query.ts'
import { shortcutsAreOn, switchShortcuts } from './shortcuts.ts'
import { usePlaces } from './use-places.tsx'

const KeyboardSheet = dynamic(
  () => import('./keyboard-sheet.tsx').then((module) => module.KeyboardSheet),
  {
    ssr: false,
  },
)

const CHORD_MS = 1200

/** Single-key shortcuts; the sheet that lists them can switch them off. It hears a key before the lists do: the second one of a pair is not theirs. */
export function Keyboard({ initiallyOn }: { readonly initiallyOn: boolean }) {
  const [sheet, setSheet] = useState(false)
  const router = useRouter()
  const query = useSearchParams()
  const chordSince = useRef(0)
  const places = usePlaces()
  useEffect(() => switchShortcuts(initiallyOn), [initiallyOn])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (!shortcutsAreOn()) return
      if (event.key === '?') return setSheet(true)
      const chording = event.timeStamp - chordSince.current < CHORD_MS && chordSince.current > 0
      chordSince.current = event.key === 'g' ? event.timeStamp : 0
      const place = chording ? places.find(({ key }) => key === event.key) : undefined
      if (place === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      router.push(inScope(place.href, query))
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [router, query, places])
  return sheet ? <KeyboardSheet onClose={() => setSheet(false)} /> : null
}
