'use client'

import { cn } from '#app/_ui/cn.ts'
import { Facet } from '#app/_ui/filters/facet.tsx'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'
import { type ComingFacets, useComingFacets } from '#app/_ui/filters/use-coming-facets.ts'
import { ViewOptions } from '#app/_ui/table/view-options.tsx'
import { useAsk } from '#app/_views/use-ask.ts'
import { FUNCTION_COLUMNS } from '#lib/core/model/function-columns.ts'
import { MIN_SEARCH_CHARACTERS } from '#lib/core/model/function-filters.ts'
import { INITIAL_COLUMNS } from './initial-columns.ts'
import { MoreFilters } from './more-filters.tsx'

interface Props {
  /** What the address means. */
  readonly query: string
  readonly facets: readonly FilterFacet[]
  readonly coming: Promise<ComingFacets>
}

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

export function FunctionFilterBar({ query: text, facets: known, coming }: Props) {
  const query = new URLSearchParams(text)
  const { facets, atLeast } = useComingFacets(known, coming)
  const { ask, pending } = useAsk('/functions', text)
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
      {facets.map(({ name, title, options }) => (
        <Facet
          key={name}
          name={title}
          options={options}
          chosen={query.get(name)?.split(',').filter(Boolean) ?? []}
          atLeast={atLeast}
          onApply={(values) => ask({ [name]: values.join(',') })}
        />
      ))}
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
