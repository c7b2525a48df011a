import type { AskedScope } from '#app/_data/scope-of.ts'
import type { FindingMove } from '#lib/core/diff/finding-move.ts'
import type { RunSpan } from '#lib/core/diff/run-span.ts'

/** What the parts of the page are about. */
export interface DiffAsk {
  readonly asked: AskedScope
  readonly span: RunSpan
  readonly move: FindingMove
  /** The page's query. */
  readonly query: string
}

/** The page with some of its query changed; null takes a parameter away. */
export function diffHref(
  query: string,
  changes: Readonly<Record<string, string | null>>,
  hash = '',
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return `/runs/diff${next.size === 0 ? '' : `?${next}`}${hash}`
}
