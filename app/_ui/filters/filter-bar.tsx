'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { cn } from '../cn.ts'
import { Facet } from './facet.tsx'
import type { FacetOption } from './facet-option.ts'
import { SearchBox } from './search-box.tsx'
import { type ComingFacets, useComingFacets } from './use-coming-facets.ts'

export interface FilterFacet {
  /** In the URL. */
  readonly name: string
  readonly title: string
  readonly options: readonly FacetOption[]
}

interface Props {
  /** What the search box looks for; null for no search box. */
  readonly search: string | null
  readonly facets: readonly FilterFacet[]
  /** The same once more of them was read. */
  readonly coming?: Promise<ComingFacets>
}

/** Search and facets of a list, in the URL. */
export function FilterBar({ search, facets: known, coming }: Props) {
  const { facets, atLeast } = useComingFacets(known, coming)
  const query = useSearchParams()
  const router = useRouter()
  const path = usePathname()
  const [pending, startTransition] = useTransition()
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    for (const page of ['after', 'before']) next.delete(page)
    if (value === '') next.delete(name)
    else next.set(name, value)
    startTransition(() =>
      router.push(next.size === 0 ? path : `${path}?${next}`, { scroll: false }),
    )
  }
  return (
    <div
      className={cn('flex flex-wrap items-center gap-2', pending && 'opacity-70')}
      aria-busy={pending}
    >
      {search === null ? null : (
        <SearchBox
          label={search}
          placeholder={search}
          value={query.get('q') ?? ''}
          minCharacters={2}
          onSearch={(q) => ask('q', q)}
        />
      )}
      {facets.map(({ name, title, options }) => (
        <Facet
          key={name}
          name={title}
          options={options}
          atLeast={atLeast}
          chosen={query.get(name)?.split(',').filter(Boolean) ?? []}
          onApply={(values) => ask(name, values.join(','))}
        />
      ))}
    </div>
  )
}
