import { Suspense } from 'react'
import { Failures } from './failures.tsx'
import { Freshness } from './freshness.tsx'
import { Keyboard } from './keyboard.tsx'
import { MobileNav } from './mobile-nav.tsx'
import { PaletteTrigger } from './palette-trigger.tsx'
import { ScopeSwitcher } from './scope-switcher.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function Topbar() {
  return (
    <header className="sticky top-0 z-30 flex h-13 items-center gap-2 border-b border-line bg-surface px-4 lg:px-6">
      <MobileNav />
      <ScopeSwitcher />
      <div className="ml-auto flex items-center gap-2">
        <Suspense>
          <Failures />
        </Suspense>
        <Suspense fallback={<div className="skeleton h-7 w-8 sm:w-56" />}>
          <Freshness />
        </Suspense>
        <PaletteTrigger />
        <ThemeSwitch />
      </div>
      <Keyboard />
    </header>
  )
}
