'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { cn } from '#app/_ui/cn.ts'
import { Facet } from '#app/_ui/filters/facet.tsx'
import type { FacetOption } from '#app/_ui/filters/facet-option.ts'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'

interface Props {
  readonly facets: readonly {
    readonly name: string
    readonly title: string
    readonly options: readonly FacetOption[]
  }[]
}

export function RuleFilterBar({ facets }: Props) {
  const query = useSearchParams()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(name)
    else next.set(name, value)
    startTransition(() =>
      router.push(next.size === 0 ? '/rules' : `/rules?${next}`, { scroll: false }),
    )
  }
  return (
    <div
      className={cn('flex flex-wrap items-center gap-2', pending && 'opacity-70')}
      aria-busy={pending}
    >
      <SearchBox
        label="Search rules by name, text or control"
        placeholder="Name, text or control"
        value={query.get('q') ?? ''}
        minCharacters={2}
        onSearch={(q) => ask('q', q)}
      />
      {facets.map(({ name, title, options }) => (
        <Facet
          key={name}
          name={title}
          options={options}
          chosen={query.get(name)?.split(',').filter(Boolean) ?? []}
          onApply={(values) => ask(name, values.join(','))}
        />
      ))}
    </div>
  )
}
