import type { GroupEdge } from '#lib/core/access/group-edge.ts'
import { HIDDEN } from '#lib/core/access/shown-edge.ts'

/** Where a box of the organization's picture leads: the picture of that account or unit alone. */
export function groupHref(group: string): string | null {
  if (/^\d{12}$/.test(group)) return `/graph?account=${group}`
  if (group.startsWith('unit:')) return `/graph?ou=${group.slice(5)}&by=account`
  if (group === HIDDEN) return null
  return `/graph/edges?from=${encodeURIComponent(group)}`
}

const KEPT = ['verdict', 'crossing', 'kind']

/** The edges behind one line of the picture; null between units, whose edges are those of many accounts. */
export function groupEdgeHref({ from, to }: GroupEdge, query: string): string | null {
  if (from.startsWith('unit:') || to.startsWith('unit:')) return null
  const asked = new URLSearchParams(query)
  const next = new URLSearchParams({ from, to })
  for (const name of KEPT) {
    const value = asked.get(name)
    if (value !== null) next.set(name, value)
  }
  return `/graph/edges?${next}`
}
