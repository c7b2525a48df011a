'use client'

import { setNonce } from 'get-nonce'
import { ThemeProvider } from 'next-themes'
import { type ReactNode, useState } from 'react'

/** Light, dark or the system's, chosen before the first paint. */
export function Theme({
  nonce,
  children,
}: {
  readonly nonce: string
  readonly children: ReactNode
}) {
  // Of the document, which stays while later answers come with nonces of their own. Dialogs take it from here for their style sheet.
  const [own] = useState(() => {
    setNonce(nonce)
    return nonce
  })
  return (
    <ThemeProvider attribute="data-theme" nonce={own} disableTransitionOnChange>
      {children}
    </ThemeProvider>
  )
}
