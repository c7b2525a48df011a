'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Whoever has not touched the page for this long is away, and must not be kept signed in by it. */
const AWAY_MS = 10 * 60_000
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const

/** Reads the page's data again every so often, as long as somebody is there to look at it. */
export function RefreshEvery({ seconds }: { readonly seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    let touchedAt = performance.now()
    const onTouch = () => {
      touchedAt = performance.now()
    }
    for (const touch of TOUCHES) document.addEventListener(touch, onTouch, { passive: true })
    const ticking = setInterval(() => {
      const isAway = performance.now() - touchedAt > AWAY_MS
      if (!isAway && document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => {
      clearInterval(ticking)
      for (const touch of TOUCHES) document.removeEventListener(touch, onTouch)
    }
  }, [router, seconds])
  return null
}
