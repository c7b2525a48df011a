import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export interface Definition {
  readonly term: string
  readonly value: ReactNode
}

interface Props {
  readonly items: readonly Definition[]
  readonly columns?: 1 | 2 | 3
}

const COLUMNS = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-2 xl:grid-cols-3' } as const

export function DefinitionList({ items, columns = 1 }: Props) {
  return (
    <dl className={cn('grid gap-x-8 px-4 py-1', COLUMNS[columns])}>
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="flex min-h-9 flex-wrap items-center gap-x-4 border-b border-line py-1.5 last:border-b-0"
        >
          <dt className="w-36 shrink-0 text-muted">{term}</dt>
          <dd className="min-w-0 flex-1 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
