'use client'

import { useSelection } from './selection.tsx'

/** Selects one row. */
export function RowCheck({ rowKey, name }: { readonly rowKey: string; readonly name: string }) {
  const selection = useSelection()
  if (selection === null) return null
  return (
    <label className="inline-flex size-6 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        checked={selection.selected.has(rowKey)}
        onChange={() => selection.toggle(rowKey)}
        aria-label={`Select ${name}`}
        data-row-check
        className="size-3.5 accent-(--accent)"
      />
    </label>
  )
}
