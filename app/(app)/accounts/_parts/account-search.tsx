'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'

export function AccountSearch() {
  const query = useSearchParams()
  const router = useRouter()
  const ask = (q: string) => {
    const next = new URLSearchParams(query)
    next.delete('after')
    if (q === '') next.delete('q')
    else next.set('q', q)
    router.push(next.size === 0 ? '/accounts' : `/accounts?${next}`, { scroll: false })
  }
  return (
    <SearchBox
      label="Search accounts by name or id"
      placeholder="Name or id"
      value={query.get('q') ?? ''}
      minCharacters={1}
      onSearch={ask}
    />
  )
}
