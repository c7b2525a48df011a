'use client'

import { cn } from '#app/_ui/cn.ts'
import { Facet } from '#app/_ui/filters/facet.tsx'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'
import { type ComingFacets, useComingFacets } from '#app/_ui/filters/use-coming-facets.ts'
import { ViewOptions } from '#app/_ui/table/view-options.tsx'
import { useAsk } from '#app/_views/use-ask.ts'
import { FINDING_GROUP_WORDS, FINDING_GROUPS } from '#lib/core/model/finding-group.ts'
import { FINDING_TABLE_COLUMNS, INITIAL_FINDING_COLUMNS } from './finding-columns.ts'
import { OneOf } from './one-of.tsx'

interface Props {
  /** What the address means. */
  readonly query: string
  readonly facets: readonly FilterFacet[]
  readonly coming: Promise<ComingFacets>
}

const STATUSES = [
  { value: '', label: 'Failing now' },
  { value: 'excepted', label: 'Risk accepted' },
  { value: 'unread', label: 'No longer readable' },
  { value: 'all', label: 'Of any standing' },
]
const AGES = [
  { value: '', label: 'Of any age' },
  { value: 'newer=1', label: 'Opened in the last day' },
  { value: 'newer=7', label: 'Opened in the last 7 days' },
  { value: 'newer=30', label: 'Opened in the last 30 days' },
  { value: 'older=30', label: 'Open for 30 days or more' },
  { value: 'older=90', label: 'Open for 90 days or more' },
]
const GROUPS = [
  { value: '', label: 'One by one' },
  ...FINDING_GROUPS.map((value) => ({
    value,
    label: `By ${FINDING_GROUP_WORDS[value].toLowerCase()}`,
  })),
]

export function FindingFilterBar({ query: text, facets: known, coming }: Props) {
  const query = new URLSearchParams(text)
  const { facets, atLeast } = useComingFacets(known, coming)
  const { ask, pending } = useAsk('/findings', text)
  const age = ['newer', 'older'].find((name) => query.has(name))
  return (
    <div
      className={cn('flex flex-wrap items-center gap-2', pending && 'opacity-70')}
      aria-busy={pending}
    >
      <SearchBox
        label="Search findings by function name, ARN or id"
        placeholder="Function, ARN or id"
        value={query.get('q') ?? ''}
        minCharacters={3}
        onSearch={(q) => ask({ q })}
      />
      {facets.map(({ name, title, options }) => (
        <Facet
          key={name}
          name={title}
          options={options}
          chosen={query.get(name)?.split(',').filter(Boolean) ?? []}
          excludable
          atLeast={atLeast}
          onApply={(values) => ask({ [name]: values.join(',') })}
        />
      ))}
      <OneOf
        label="Standing"
        options={STATUSES}
        value={query.get('status') ?? ''}
        onChoose={(status) => ask({ status })}
      />
      <OneOf
        label="Age"
        options={AGES}
        value={age === undefined ? '' : `${age}=${query.get(age)}`}
        onChoose={(chosen) => {
          const [name, days = ''] = chosen.split('=')
          ask({ newer: name === 'newer' ? days : '', older: name === 'older' ? days : '' })
        }}
      />
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <OneOf
          label="Group"
          options={GROUPS}
          value={query.get('group') ?? ''}
          onChoose={(group) => ask({ group })}
        />
        <ViewOptions
          path="/findings"
          query={text}
          columns={FINDING_TABLE_COLUMNS}
          initial={INITIAL_FINDING_COLUMNS}
        />
      </div>
    </div>
  )
}
