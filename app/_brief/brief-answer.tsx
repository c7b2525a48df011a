import type { ReactNode } from 'react'
import { Link } from '#app/_ui/link.tsx'

interface Props {
  readonly value: string
  /** What is counted. */
  readonly what: ReactNode
  readonly href: string
  /** A denominator, or what is not known of it. */
  readonly more?: ReactNode
}

/** The number that answers a panel's question, with the list behind it. */
export function BriefAnswer({ value, what, href, more }: Props) {
  return (
    <p className="px-4 pb-2 pt-3">
      <Link href={href} className="hover:underline">
        <span className="numeric text-xl font-semibold tracking-tight">{value}</span>{' '}
        <span>{what}</span>
      </Link>
      {more === undefined ? null : <span className="numeric block text-xs text-muted">{more}</span>}
    </p>
  )
}
