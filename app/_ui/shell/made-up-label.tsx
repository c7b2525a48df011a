import { FlaskConical } from 'lucide-react'

/** Stands on every page as long as the database holds the sandbox organization. */
export function MadeUpLabel() {
  return (
    <aside
      aria-label="Made-up data"
      className="flex min-h-8 flex-wrap items-center justify-center gap-x-2 border-b border-line bg-medium-soft px-4 py-1 text-xs text-ink"
    >
      <span className="inline-flex items-center gap-1.5 font-semibold text-medium">
        <FlaskConical className="size-3.5" aria-hidden="true" />
        Made-up data
      </span>
      <span>This is the sandbox organization, not your AWS.</span>
    </aside>
  )
}
