import { X } from 'lucide-react'
import { Link } from '../link.tsx'

export interface Chip {
  readonly name: string
  readonly value: string
  /** The page without this filter. */
  readonly without: string
}

/** What is asked, each with the link that stops asking it. */
export function Chips({
  chips,
  clear,
}: {
  readonly chips: readonly Chip[]
  readonly clear: string
}) {
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap items-center gap-1.5" aria-label="Filters in use">
      {chips.map(({ name, value, without }) => (
        <li key={`${name} ${value}`}>
          <Link
            href={without}
            scroll={false}
            className="inline-flex h-6 max-w-80 items-center gap-1 rounded-md bg-accent-soft px-2 text-xs hover:bg-sunken"
          >
            <span className="sr-only">Remove the filter </span>
            <span className="text-muted">{name}</span>
            <span className="truncate font-medium">{value}</span>
            <X className="size-3 shrink-0" aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={clear}
          scroll={false}
          className="inline-flex h-6 items-center px-1 text-xs link"
        >
          Clear all
        </Link>
      </li>
    </ul>
  )
}
