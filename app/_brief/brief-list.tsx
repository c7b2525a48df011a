import type { ReactNode } from 'react'
import { Link } from '#app/_ui/link.tsx'

export interface BriefItem {
  readonly key: string
  readonly href: string
  readonly name: ReactNode
  /** Under the name. */
  readonly where: ReactNode
  /** At the end of the line: a badge or a number. */
  readonly mark: ReactNode
}

/** A few lines of a panel, the gravest first; each leads to its page. */
export function BriefList({
  items,
  label,
}: {
  readonly items: readonly BriefItem[]
  readonly label: string
}) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {items.map(({ key, href, name, where, mark }) => (
        <li key={key} className="border-b border-line last:border-b-0">
          <Link href={href} className="block px-4 py-1.5 hover:bg-sunken">
            <span className="block truncate font-medium">{name}</span>
            <span className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate text-2xs text-muted">{where}</span>
              <span className="shrink-0">{mark}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
