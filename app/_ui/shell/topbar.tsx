import { type ReactNode, Suspense } from 'react'
import { PinnedViews } from '../../_views/pinned-views.tsx'
import { preferencesOf } from '../../_views/preferences-of.ts'
import { Failures } from './failures.tsx'
import { Freshness } from './freshness.tsx'
import { Keyboard } from './keyboard.tsx'
import { MobileNav } from './mobile-nav.tsx'
import { PaletteTrigger } from './palette-trigger.tsx'
import { QuietBoundary } from './quiet-boundary.tsx'
import { ScopeSwitcher } from './scope-switcher.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** `account` is who is signed in. */
export async function Topbar({ account }: { readonly account: ReactNode }) {
  const { shortcuts } = await preferencesOf()
  return (
    <header className="sticky top-0 z-30 flex h-13 items-center gap-2 border-b border-line bg-surface px-4 lg:px-6">
      <MobileNav>
        <PinnedViews />
      </MobileNav>
      <ScopeSwitcher />
      <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
        <QuietBoundary what="Failures">
          <Suspense>
            <Failures />
          </Suspense>
        </QuietBoundary>
        <QuietBoundary what="Age of the data">
          <Suspense fallback={<div className="skeleton h-7 w-8 sm:w-56" />}>
            <Freshness />
          </Suspense>
        </QuietBoundary>
        <PaletteTrigger />
        <ThemeSwitch />
        {account}
      </div>
      <Keyboard initiallyOn={shortcuts ?? true} />
    </header>
  )
}
