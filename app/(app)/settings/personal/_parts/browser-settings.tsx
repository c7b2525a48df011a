'use client'

import { useTheme } from 'next-themes'
import { useState, useSyncExternalStore } from 'react'
import { shortcutsAreOn, switchShortcuts } from '#app/_ui/shell/shortcuts.ts'
import { rememberShortcuts } from '#app/_views/remember-shortcuts.ts'

const THEMES = [
  { name: 'system', label: 'As the system' },
  { name: 'light', label: 'Light' },
  { name: 'dark', label: 'Dark' },
] as const

const nothing = () => () => {}

/** What is in effect at once: colours, kept in this browser, and single keys, kept for the viewer. */
export function BrowserSettings() {
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  return inBrowser ? <Choices /> : <div className="skeleton m-4 h-28" />
}

function Choices() {
  const { theme = 'system', setTheme } = useTheme()
  const [shortcuts, setShortcuts] = useState(shortcutsAreOn)
  return (
    <div className="flex flex-col gap-4 px-4 py-4">
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">Colours</legend>
        {THEMES.map(({ name, label }) => (
          <label key={name} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="theme"
              checked={theme === name}
              onChange={() => setTheme(name)}
              className="accent-(--accent)"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="flex min-h-7 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={({ target }) => {
            switchShortcuts(target.checked)
            void rememberShortcuts(target.checked)
            setShortcuts(target.checked)
          }}
          className="accent-(--accent)"
        />
        Single keys act as shortcuts (press ? for the list)
      </label>
    </div>
  )
}
