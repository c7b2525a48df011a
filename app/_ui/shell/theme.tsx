'use client'

import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'

/** Light, dark or the system's, chosen before the first paint. */
export function Theme({
  nonce,
  children,
}: {
  readonly nonce: string
  readonly children: ReactNode
}) {
  return (
    <ThemeProvider attribute="data-theme" nonce={nonce} disableTransitionOnChange>
      {children}
    </ThemeProvider>
  )
}
