import type { ReactNode } from 'react'
import { isMadeUp } from '#app/_ui/shell/is-made-up.ts'
import { MadeUpLabel } from '#app/_ui/shell/made-up-label.tsx'
import { Sidebar } from '#app/_ui/shell/sidebar.tsx'
import { Topbar } from '#app/_ui/shell/topbar.tsx'

export default function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
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
          <Topbar />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto flex w-full max-w-[100rem] flex-1 flex-col gap-5 px-4 py-5 outline-none lg:px-6"
          >
            {children}
          </main>
        </div>
      </div>
    </>
  )
}
