'use client'

import dynamic from 'next/dynamic'
import { useTheme } from 'next-themes'

const Toaster = dynamic(() => import('sonner').then((module) => module.Toaster), { ssr: false })

const LIFE_MS = 10_000

/** Where short answers appear, heard as well as seen. Long enough to reach Undo by keyboard (Alt T). */
export function Toasts() {
  const { resolvedTheme } = useTheme()
  return (
    <Toaster
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      duration={LIFE_MS}
      position="bottom-right"
      closeButton
      toastOptions={{
        style: {
          fontFamily: 'inherit',
          background: 'var(--raised)',
          color: 'var(--ink)',
          border: '1px solid var(--line)',
        },
        actionButtonStyle: { background: 'var(--accent)', color: 'var(--accent-ink)', height: 24 },
      }}
    />
  )
}
