'use client'

import { useEffect, useState } from 'react'
import { exactTime } from './exact-time.ts'
import { relativeAge } from './relative-age.ts'
import { useTimeZone } from './time-zone.tsx'

interface Props {
  readonly at: string
  /** The server's clock when it rendered, so that both sides draw the same words first. */
  readonly now: string
  readonly className?: string
}

/** "38 minutes ago", kept current, with the exact time on hover: in UTC, and in the viewer's own zone where one is chosen. */
export function RelativeTime({ at, now, className }: Props) {
  const [clock, setClock] = useState(() => new Date(now))
  useEffect(() => {
    const ticking = setInterval(() => setClock(new Date()), 30_000)
    return () => clearInterval(ticking)
  }, [])
  const zone = useTimeZone()
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} title={exactTime(moment, zone)} className={className}>
      {relativeAge(moment, clock)}
    </time>
  )
}
