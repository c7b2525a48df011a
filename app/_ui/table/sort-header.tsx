import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'

export interface SortLink {
  readonly href: string
  readonly state: 'ascending' | 'descending' | 'none'
}

interface Props {
  readonly column: {
    readonly header: string
    readonly sort?: SortLink
    readonly align?: 'left' | 'right'
    readonly width?: string
  }
}

const ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown } as const

export function SortHeader({ column: { header, sort, align, width } }: Props) {
  const Icon = ICONS[sort?.state ?? 'none']
  return (
    <th
      scope="col"
      aria-sort={sort === undefined ? undefined : sort.state}
      style={width === undefined ? undefined : { width }}
      className={cn(
        'h-8 whitespace-nowrap border-b border-line bg-surface px-3 text-left text-xs font-medium text-muted first:pl-4 last:pr-4',
        align === 'right' && 'text-right',
      )}
    >
      {sort === undefined ? (
        header
      ) : (
        <Link
          href={sort.href}
          scroll={false}
          className={cn(
            'inline-flex h-6 items-center gap-1 hover:text-ink',
            sort.state !== 'none' && 'text-ink',
          )}
        >
          {header}
          <Icon
            className={cn('size-3', sort.state === 'none' && 'opacity-50')}
            aria-hidden="true"
          />
        </Link>
      )}
    </th>
  )
}
