import { RUNTIME_ENTRIES } from './runtime-entries.ts'
import type { RuntimeEntry } from './runtime-entry.ts'
import { statusOf } from './runtime-status.ts'

/** What to move to on a day: the runtime of the same family that AWS supports longest, or null. Go moves to the OS-only runtimes. */
export function successorOf({ family: own }: RuntimeEntry, today: string): string | null {
  const family = own === 'go' ? 'provided' : own
  let best: { readonly id: string; readonly until: string } | null = null
  for (const entry of RUNTIME_ENTRIES) {
    if (entry.family !== family || entry.deprecatedOn === null) continue
    if (statusOf(entry, today) !== 'supported') continue
    if (best === null || entry.deprecatedOn > best.until) {
      best = { id: entry.id, until: entry.deprecatedOn }
    }
  }
  return best?.id ?? null
}
