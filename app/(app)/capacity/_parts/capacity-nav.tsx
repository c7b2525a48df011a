import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'

const TABS = [
  { href: '/capacity', name: 'Overview' },
  { href: '/capacity/subnets', name: 'Subnets' },
  { href: '/capacity/quotas', name: 'Quotas' },
  { href: '/capacity/attachments', name: 'Attachments' },
  { href: '/capacity/interfaces', name: 'Interfaces' },
  { href: '/capacity/advice', name: 'Advice' },
  { href: '/capacity/delete', name: 'Why can I not delete…' },
] as const

/** The pages of capacity, the one that is open marked; the chosen accounts go along. */
export function CapacityNav({
  here,
  query,
}: {
  readonly here: string
  readonly query: URLSearchParams
}) {
  const scope = new URLSearchParams()
  for (const name of ['account', 'ou']) {
    const value = query.get(name)
    if (value !== null) scope.set(name, value)
  }
  return (
    <nav aria-label="Capacity" className="flex flex-wrap gap-1 border-b border-line">
      {TABS.map(({ href, name }) => (
        <Link
          key={href}
          href={scope.size === 0 ? href : `${href}?${scope}`}
          aria-current={href === here ? 'page' : undefined}
          className={cn(
            '-mb-px inline-flex h-9 items-center border-b-2 px-3',
            href === here
              ? 'border-accent font-medium text-ink'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
