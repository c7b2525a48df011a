import { Suspense } from 'react'
import { PinnedViews } from '../../_views/pinned-views.tsx'
import { Link } from '../link.tsx'
import { Mark } from '../mark.tsx'
import { NavLinks } from './nav-links.tsx'

export function Sidebar() {
  return (
    <aside className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col overflow-y-auto border-r border-line bg-surface lg:flex">
      <Brand />
      <NavLinks />
      <Suspense>
        <PinnedViews />
      </Suspense>
    </aside>
  )
}

export function Brand() {
  return (
    <Link
      href="/"
      className="flex h-13 shrink-0 items-center gap-2.5 px-5 text-base font-semibold tracking-tight"
    >
      <Mark />
      Demarc
    </Link>
  )
}
