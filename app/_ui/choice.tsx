'use client'

import type { ReactNode } from 'react'

interface Props {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** A checkbox with its label: one target, as wide as its row. */
export function Choice({ checked, onChange, children }: Props) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-sunken">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-3.5 accent-(--accent)"
      />
      <span className="min-w-0 truncate">{children}</span>
    </label>
  )
}
