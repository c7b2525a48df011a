'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page's data again every so often, as long as somebody looks at it. */
export function RefreshEvery({ seconds }: { readonly seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const ticking = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => clearInterval(ticking)
  }, [router, seconds])
  return null
}
