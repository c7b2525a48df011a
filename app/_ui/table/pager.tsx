import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { buttonLook } from '../button.tsx'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'

interface Props {
  readonly summary: ReactNode
  readonly first: string | null
  readonly before: string | null
  readonly after: string | null
  readonly children?: ReactNode
}

/** Where a list goes on. A page that does not exist is not a link. */
export function Pager({ summary, first, before, after, children }: Props) {
  const about = useId()
  return (
    <nav
      aria-labelledby={about}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-2"
    >
      <p id={about} role="status" className="numeric text-xs text-muted">
        {summary}
      </p>
      <div className="flex items-center gap-2">
        {children}
        <PageLink href={first} name="First page">
          <ChevronsLeft aria-hidden="true" />
        </PageLink>
        <PageLink href={before} name="Previous page">
          <ChevronLeft aria-hidden="true" />
        </PageLink>
        <PageLink href={after} name="Next page">
          <ChevronRight aria-hidden="true" />
        </PageLink>
      </div>
    </nav>
  )
}

interface LinkProps {
  readonly href: string | null
  readonly name: string
  readonly children: ReactNode
}

function PageLink({ href, name, children }: LinkProps) {
  const look = cn(buttonLook({ size: 'sm' }), 'w-7 px-0')
  if (href === null) {
    return (
      <span className={cn(look, 'pointer-events-none opacity-40')} aria-hidden="true">
        {children}
      </span>
    )
  }
  return (
    <Link href={href} className={look} aria-label={name} title={name}>
      {children}
    </Link>
  )
}
