'use client'

import { useEffect, useState } from 'react'
import { relativeAge } from './relative-age.ts'

interface Props {
  readonly at: string
  /** The server's clock when it rendered, so that both sides draw the same words first. */
  readonly now: string
  readonly className?: string
}

/** "38 minutes ago", kept current, with the exact UTC time on hover and for screen readers' details. */
export function RelativeTime({ at, now, className }: Props) {
  const [clock, setClock] = useState(() => new Date(now))
  useEffect(() => {
    const ticking = setInterval(() => setClock(new Date()), 30_000)
    return () => clearInterval(ticking)
  }, [])
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} title={moment.toISOString()} className={className}>
      {relativeAge(moment, clock)}
    </time>
  )
}
