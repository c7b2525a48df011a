'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { addressOf } from './address-of.ts'

const PLACES = ['after', 'before', 'open', 'skip', 'back', 'view'] as const

/** Asks a list for something else: changed parameters, empty ones taken away, from the first page on. */
export function useAsk(path: string, query: string) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const ask = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(query)
    for (const name of PLACES) next.delete(name)
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    startTransition(async () => {
      const address = await addressOf(path, next)
      startTransition(() => router.push(address, { scroll: false }))
    })
  }
  return { ask, pending }
}
