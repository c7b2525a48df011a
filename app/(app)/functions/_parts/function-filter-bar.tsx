'use client'

import { cn } from '#app/_ui/cn.ts'
import { Facet } from '#app/_ui/filters/facet.tsx'
import type { FacetOption } from '#app/_ui/filters/facet-option.ts'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'
import { ViewOptions } from '#app/_ui/table/view-options.tsx'
import { useAsk } from '#app/_views/use-ask.ts'
import { FUNCTION_COLUMNS } from '#lib/core/model/function-columns.ts'
import { MIN_SEARCH_CHARACTERS } from '#lib/core/model/function-filters.ts'
import { INITIAL_COLUMNS } from './initial-columns.ts'
import { MoreFilters } from './more-filters.tsx'

interface Props {
  /** What the address means. */
  readonly query: string
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

export function FunctionFilterBar({ facets, query: text }: Props) {
  const query = new URLSearchParams(text)
  const { ask, pending } = useAsk('/functions', text)
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
          path="/functions"
          query={text}
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
