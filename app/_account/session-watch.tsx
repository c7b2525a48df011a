'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { buttonLook } from '#app/_ui/button.tsx'

const EVERY_MS = 60_000

/** Says that the session has ended before somebody works on in a page that can save nothing. */
export function SessionWatch() {
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    if (ended) return
    const look = async () => {
      if (document.visibilityState === 'visible' && (await hasEnded())) setEnded(true)
    }
    const ticking = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ended])
  return ended ? <Ended /> : null
}

function Ended() {
  const path = usePathname()
  const query = useSearchParams().toString()
  const to = query === '' ? path : `${path}?${query}`
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-3 border-b border-line bg-medium-soft px-4 py-2"
    >
      <span>Your session has ended; what you do here is not saved.</span>
      <a
        className={buttonLook({ look: 'strong', size: 'sm' })}
        href={`/sign-in?${new URLSearchParams({ to, ended: '1' })}`}
      >
        Sign in again
      </a>
    </div>
  )
}

async function hasEnded(): Promise<boolean> {
  try {
    return (await fetch('/api/session', { cache: 'no-store' })).status === 401
  } catch (error) {
    // Without a network nobody knows; the next look may.
    if (error instanceof TypeError) return false
    throw error
  }
}
