export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Weighted<T> {
  readonly item: T
  /** Above zero. */
  readonly weight: number
}

export interface Placed<T> extends Box {
  readonly item: T
}

/** Fills a box with one box for each item, areas by weight, near to squares: M. Bruls, K. Huizing, J. van Wijk, "Squarified treemaps" (2000). */
export function squarify<T>(items: readonly Weighted<T>[], box: Box): readonly Placed<T>[] {
  const total = items.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return []
  const scale = (box.width * box.height) / total
  const waiting = items
    .map(({ item, weight }) => ({ item, area: weight * scale }))
    .sort((a, b) => b.area - a.area)
  const placed: Placed<T>[] = []
  let rest = box
  let row: Sized<T>[] = []
  for (const next of waiting) {
    const side = Math.min(rest.width, rest.height)
    if (row.length > 0 && worst([...row, next], side) > worst(row, side)) {
      rest = layRow(row, rest, placed)
      row = []
    }
    row.push(next)
  }
  layRow(row, rest, placed)
  return placed
}

interface Sized<T> {
  readonly item: T
  readonly area: number
}

/** The ratio of the sides of the least square box in a row along a side. */
function worst(row: readonly Sized<unknown>[], side: number): number {
  const sum = row.reduce((total, { area }) => total + area, 0)
  const thickness = sum / side
  return Math.max(...row.map(({ area }) => Math.max(thickness ** 2 / area, area / thickness ** 2)))
}

/** Lays the row along the shorter side and returns what is left of the box. */
function layRow<T>(row: readonly Sized<T>[], box: Box, placed: Placed<T>[]): Box {
  const sum = row.reduce((total, { area }) => total + area, 0)
  const upright = box.width >= box.height
  const thickness = sum / (upright ? box.height : box.width)
  let at = upright ? box.y : box.x
  for (const { item, area } of row) {
    const length = area / thickness
    placed.push(
      upright
        ? { item, x: box.x, y: at, width: thickness, height: length }
        : { item, x: at, y: box.y, width: length, height: thickness },
    )
    at += length
  }
  return upright
    ? { ...box, x: box.x + thickness, width: box.width - thickness }
    : { ...box, y: box.y + thickness, height: box.height - thickness }
}
