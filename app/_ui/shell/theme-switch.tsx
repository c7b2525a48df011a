'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { Button } from '../button.tsx'

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const
const ICONS = { system: Monitor, light: Sun, dark: Moon } as const
const nothing = () => () => {}

/** Goes round system, light and dark. */
export function ThemeSwitch() {
  const { theme, setTheme } = useTheme()
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  const chosen = inBrowser && (theme === 'light' || theme === 'dark') ? theme : 'system'
  const Icon = ICONS[chosen]
  return (
    <Button
      look="ghost"
      size="icon"
      onClick={() => setTheme(NEXT[chosen])}
      aria-label={`Colours: ${chosen}. Change to ${NEXT[chosen]}.`}
      title={`Colours: ${chosen}`}
    >
      <Icon className="size-4!" aria-hidden="true" />
    </Button>
  )
}
