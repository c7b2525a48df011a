import { RUNTIME_ENTRIES, runtimeOf } from './runtime-of.ts'

/** What to move to: the runtime of the same family that AWS supports longest, or null. Go moves to the OS-only runtimes. */
export function successorOf(id: string, now: Date): string | null {
  const found = runtimeOf(id, now).entry?.family ?? null
  const family = found === 'go' ? 'provided' : found
  let best: { readonly id: string; readonly until: string } | null = null
  for (const entry of RUNTIME_ENTRIES) {
    if (entry.family !== family || entry.deprecatedOn === null) continue
    if (runtimeOf(entry.id, now).status !== 'supported') continue
    if (best === null || entry.deprecatedOn > best.until) {
      best = { id: entry.id, until: entry.deprecatedOn }
    }
  }
  return best?.id ?? null
}
