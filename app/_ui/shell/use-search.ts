'use client'

import { useEffect, useState } from 'react'
import { NOTHING_FOUND, type SearchAnswer } from './search-answer.ts'

const PAUSE_MS = 120

export interface Search {
  readonly answer: SearchAnswer
  readonly state: 'done' | 'searching' | 'failed'
}

const IDLE: Search = { answer: NOTHING_FOUND, state: 'done' }

/** Asks the server while somebody types, once a pause is long enough; the newest question wins. */
export function useSearch(text: string, enabled: boolean): Search {
  const [search, setSearch] = useState<Search>(IDLE)
  useEffect(() => {
    if (!enabled) return
    const asking = new AbortController()
    setSearch(({ answer }) => ({ answer, state: 'searching' }))
    const pausing = setTimeout(() => {
      ask(text, asking.signal).then(setSearch)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pausing)
      asking.abort()
    }
  }, [text, enabled])
  return search
}

async function ask(text: string, signal: AbortSignal): Promise<Search> {
  try {
    const response = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal })
    if (!response.ok) return { answer: NOTHING_FOUND, state: 'failed' }
    return { answer: await response.json(), state: 'done' }
  } catch (error) {
    if (error instanceof TypeError) return { answer: NOTHING_FOUND, state: 'failed' }
    if (error instanceof DOMException && error.name === 'AbortError') return IDLE
    throw error
  }
}
