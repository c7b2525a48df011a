'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'
import type { Place } from './nav.ts'
import { inScope } from './scope-query.ts'
import { usePlaceGroups } from './use-places.tsx'

const isAt = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)

export function NavLinks() {
  return (
    <nav aria-label="Pages" className="flex flex-col gap-5 px-3 py-4">
      {usePlaceGroups().map((group) => (
        <div key={group.name}>
          <p className="mb-1 px-2 text-2xs font-medium text-faint">{group.name}</p>
          <ul className="flex flex-col gap-px">
            {group.places.map((place) => (
              <NavLink key={place.href} place={place} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** On a low screen the place that one is at may be below the edge of the list. */
const intoSight = (item: HTMLLIElement | null): void =>
  item?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })

function NavLink({ place: { href, name, icon: Icon } }: { readonly place: Place }) {
  const query = useSearchParams()
  const here = isAt(usePathname(), href)
  return (
    <li ref={here ? intoSight : undefined}>
      <Link
        href={inScope(href, query)}
        aria-current={here ? 'page' : undefined}
        className={cn(
          'relative flex h-8 items-center gap-2.5 rounded-md px-2 text-muted transition-colors hover:bg-sunken hover:text-ink',
          here &&
            'bg-sunken font-medium text-ink before:absolute before:inset-y-1.5 before:left-0 before:w-0.5 before:rounded-full before:bg-accent',
        )}
      >
        <Icon className={cn('size-4', here && 'text-accent')} aria-hidden="true" />
        {name}
      </Link>
    </li>
  )
}
