'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { cn } from '#app/_ui/cn.ts'
import { Facet } from '#app/_ui/filters/facet.tsx'
import type { FacetOption } from '#app/_ui/filters/facet-option.ts'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'
import { ViewOptions } from '#app/_ui/table/view-options.tsx'
import { FUNCTION_COLUMNS } from '#lib/core/model/function-columns.ts'
import { MIN_SEARCH_CHARACTERS } from '#lib/core/model/function-filters.ts'
import { INITIAL_COLUMNS } from './initial-columns.ts'
import { MoreFilters } from './more-filters.tsx'

interface Props {
  readonly facets: { readonly regions: readonly string[]; readonly runtimes: readonly string[] }
}

const same = (values: readonly string[]): readonly FacetOption[] =>
  values.map((value) => ({ value, label: value }))
const PACKAGES = [
  { value: 'Zip', label: 'Zip archive' },
  { value: 'Image', label: 'Container image' },
]
const FLAGS = [
  { name: 'vpc', yes: 'In a VPC', no: 'Outside any VPC' },
  { name: 'url', yes: 'Has a function URL', no: 'Has no function URL' },
  { name: 'policy', yes: 'Has a resource policy', no: 'Has no resource policy' },
  { name: 'vanished', yes: 'Gone from AWS', no: null },
] as const
const HAS = FLAGS.flatMap(({ name, yes, no }) => [
  { value: `${name}=yes`, label: yes },
  ...(no === null ? [] : [{ value: `${name}=no`, label: no }]),
])

export function FunctionFilterBar({ facets }: Props) {
  const query = useSearchParams()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const ask = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(query)
    next.delete('after')
    next.delete('before')
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    startTransition(() =>
      router.push(next.size === 0 ? '/functions' : `/functions?${next}`, { scroll: false }),
    )
  }
  const list = (name: string) => query.get(name)?.split(',').filter(Boolean) ?? []
  const facet = (name: string, title: string, options: readonly FacetOption[]) => (
    <Facet
      name={title}
      options={options}
      chosen={list(name)}
      onApply={(values) => ask({ [name]: values.join(',') })}
    />
  )
  const flags = HAS.filter(({ value }) => value === `${nameOf(value)}=${query.get(nameOf(value))}`)
  return (
    <div
      className={cn('flex flex-wrap items-center gap-2', pending && 'opacity-70')}
      aria-busy={pending}
    >
      <SearchBox
        label="Search functions by name or ARN"
        placeholder="Name or ARN"
        value={query.get('q') ?? ''}
        minCharacters={MIN_SEARCH_CHARACTERS}
        onSearch={(q) => ask({ q })}
      />
      {facet('runtime', 'Runtime', same(facets.runtimes))}
      {facet('region', 'Region', same(facets.regions))}
      {facet('package', 'Package', PACKAGES)}
      {facet('architecture', 'Architecture', same(['arm64', 'x86_64']))}
      <Facet
        name="Has"
        options={HAS}
        chosen={flags.map(({ value }) => value)}
        onApply={(values) => ask(flagsOf(values))}
      />
      <MoreFilters
        values={{
          role: query.get('role') ?? '',
          layer: query.get('layer') ?? '',
          tag: query.get('tag') ?? '',
        }}
        onApply={ask}
      />
      <div className="ml-auto">
        <ViewOptions
          columns={FUNCTION_COLUMNS.map(({ id, title }) => ({ id, header: title }))}
          initial={INITIAL_COLUMNS}
        />
      </div>
    </div>
  )
}

const nameOf = (flag: string): string => flag.split('=')[0] ?? ''

/** Of yes and no ticked together neither is asked. */
function flagsOf(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FLAGS.map(({ name }) => {
      const chosen = values.filter((value) => nameOf(value) === name)
      return [name, chosen.length === 1 ? (chosen[0]?.split('=')[1] ?? '') : '']
    }),
  )
}
