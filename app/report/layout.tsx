import type { ReactNode } from 'react'
import './report.css'

/** Paper: light in both themes, without the frame of the application. */
export default function ReportLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main
      id="main"
      className="report paper mx-auto flex w-full max-w-[60rem] flex-col gap-8 px-4 py-6 sm:px-8"
    >
      {children}
    </main>
  )
}
