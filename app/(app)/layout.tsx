import type { ReactNode } from 'react'
import { AccountMenu } from '#app/_account/account-menu.tsx'
import { SessionWatch } from '#app/_account/session-watch.tsx'
import { isMadeUp } from '#app/_ui/shell/is-made-up.ts'
import { MadeUpLabel } from '#app/_ui/shell/made-up-label.tsx'
import { NoAccess } from '#app/_ui/shell/no-access.tsx'
import { Sidebar } from '#app/_ui/shell/sidebar.tsx'
import { Topbar } from '#app/_ui/shell/topbar.tsx'
import { PermissionsGiven } from '#app/_ui/shell/use-places.tsx'
import { TimeZone } from '#app/_ui/time-zone.tsx'
import { Toasts } from '#app/_ui/toasts.tsx'
import { preferencesOf } from '#app/_views/preferences-of.ts'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { PERMISSIONS } from '#lib/core/model/permission.ts'

export default async function AppLayout({ children }: { readonly children: ReactNode }) {
  const [who, preferences] = await Promise.all([viewer(), preferencesOf()])
  const { scope } = who
  const seesNothing = scope.kind === 'accounts' && scope.accountIds.length === 0
  return (
    <PermissionsGiven permissions={PERMISSIONS.filter((one) => can(who, one))}>
      <TimeZone zone={preferences['time-zone'] ?? 'UTC'}>
        <a
          href="#main"
          className="fixed left-2 top-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-accent-ink focus:translate-y-0"
        >
          Skip to the content
        </a>
        <div className="flex min-h-dvh">
          <Sidebar />
          <div className="flex min-w-0 flex-1 flex-col">
            {isMadeUp() ? <MadeUpLabel /> : null}
            <SessionWatch />
            <Topbar account={<AccountMenu />} />
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto flex w-full max-w-[100rem] flex-1 flex-col gap-5 px-4 py-5 outline-none lg:px-6"
            >
              {seesNothing || !can(who, 'read') ? <NoAccess viewer={who} /> : children}
            </main>
          </div>
        </div>
        <Toasts />
      </TimeZone>
    </PermissionsGiven>
  )
}
