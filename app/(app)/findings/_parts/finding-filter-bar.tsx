'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { cn } from '#app/_ui/cn.ts'
import { Facet, type FacetOption } from '#app/_ui/filters/facet.tsx'
import { SearchBox } from '#app/_ui/filters/search-box.tsx'
import { ViewOptions } from '#app/_ui/table/view-options.tsx'
import { FINDING_TABLE_COLUMNS, INITIAL_FINDING_COLUMNS } from './finding-columns.ts'
import { OneOf } from './one-of.tsx'

interface Props {
  readonly facets: readonly {
    readonly name: string
    readonly title: string
    readonly options: readonly FacetOption[]
  }[]
}

const STATUSES = [
  { value: '', label: 'Open' },
  { value: 'excepted', label: 'Excepted' },
  { value: 'unread', label: 'No longer readable' },
  { value: 'all', label: 'Of any status' },
]
const AGES = [
  { value: '', label: 'Of any age' },
  { value: 'newer=1', label: 'Opened in the last day' },
  { value: 'newer=7', label: 'Opened in the last 7 days' },
  { value: 'newer=30', label: 'Opened in the last 30 days' },
  { value: 'older=30', label: 'Open for 30 days or more' },
  { value: 'older=90', label: 'Open for 90 days or more' },
]

export function FindingFilterBar({ facets }: Props) {
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
      router.push(next.size === 0 ? '/findings' : `/findings?${next}`, { scroll: false }),
    )
  }
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
          onApply={(values) => ask({ [name]: values.join(',') })}
        />
      ))}
      <OneOf
        label="Status"
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
      <div className="ml-auto">
        <ViewOptions columns={FINDING_TABLE_COLUMNS} initial={INITIAL_FINDING_COLUMNS} />
      </div>
    </div>
  )
}
