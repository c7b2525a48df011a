import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Theme } from './_ui/shell/theme.tsx'

export const metadata: Metadata = {
  title: { default: 'Demarc', template: '%s · Demarc' },
  description: 'AWS Lambda across an organization, along the shared responsibility model',
}

/** Every page depends on the request (nonce, viewer, fresh data), so none is rendered ahead. */
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body>
        <Theme nonce={nonce}>{children}</Theme>
      </body>
    </html>
  )
}
