'use client'

import { useSelection } from './selection.tsx'

/** Selects every row of the page, or none. */
export function PageCheck() {
  const selection = useSelection()
  if (selection === null) return null
  const { keys, selected, set } = selection
  const all = selected.size > 0 && selected.size === keys.length
  return (
    <label className="inline-flex size-6 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box !== null) box.indeterminate = selected.size > 0 && !all
        }}
        onChange={() => set(all ? [] : keys)}
        aria-label="Select every row of this page"
        className="size-3.5 accent-(--accent)"
      />
    </label>
  )
}
