import { OWNERS, type Owner } from './compute-kind.ts'
import type { Line } from './line.ts'
import { LAYER_IDS, type LayerId } from './matrix.ts'

/** How many functions sit with whom, per layer. */
export type LineCounts = Readonly<Record<LayerId, Readonly<Record<Owner | 'unknown', number>>>>

function filled(count: (layer: LayerId, owner: Owner | 'unknown') => number): LineCounts {
  const counts = {} as Record<LayerId, Record<Owner | 'unknown', number>>
  for (const layer of LAYER_IDS) {
    const row = { unknown: count(layer, 'unknown') } as Record<Owner | 'unknown', number>
    for (const owner of OWNERS) row[owner] = count(layer, owner)
    counts[layer] = row
  }
  return counts
}

export const NO_LINES: LineCounts = filled(() => 0)

/** Counts of a set of lines; `addLineCounts` of two sets' counts is the count of both. */
export function countLines(lines: Iterable<Line>): LineCounts {
  const seen = new Map<string, number>()
  for (const line of lines) {
    for (const { layer, owner } of line.cells) {
      const key = `${layer} ${owner}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  return filled((layer, owner) => seen.get(`${layer} ${owner}`) ?? 0)
}

export interface LineTally {
  readonly layer: string
  readonly owner: string
  readonly functions: number
}

/** Counts from stored tallies. A layer that the matrix no longer has waits for the next assessment; an owner that it has not is unknown. */
export function lineCountsOf(tallies: Iterable<LineTally>): LineCounts {
  const counts = new Map<string, number>()
  for (const { layer, owner, functions } of tallies) {
    const key = `${layer} ${OWNERS.find((one) => one === owner) ?? 'unknown'}`
    counts.set(key, (counts.get(key) ?? 0) + functions)
  }
  return filled((layer, owner) => counts.get(`${layer} ${owner}`) ?? 0)
}

export const addLineCounts = (a: LineCounts, b: LineCounts): LineCounts =>
  filled((layer, owner) => a[layer][owner] + b[layer][owner])
