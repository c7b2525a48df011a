/** A robust line: the median of all slopes, and an interval that holds the true slope with 95 % confidence. */
export interface RobustLine {
  readonly slope: number
  readonly slopeLow: number
  readonly slopeHigh: number
  /** The line's value at x = 0. */
  readonly intercept: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

const NORMAL_95 = 1.96

/**
 * Theil–Sen slope with Sen's interval from Kendall's variance, ties in y taken off.
 * P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968). Needs two distinct x; null otherwise.
 */
export function theilSen(points: readonly Point[]): RobustLine | null {
  const slopes = pairSlopes(points)
  if (slopes.length === 0) return null
  const slope = quantile(slopes, (slopes.length - 1) / 2)
  const n = points.length
  const spread = NORMAL_95 * Math.sqrt(Math.max(0, kendallVariance(n, points)))
  const residuals = Float64Array.from(points, ({ x, y }) => y - slope * x).sort()
  return {
    slope,
    slopeLow: quantile(slopes, Math.floor((slopes.length - spread) / 2) - 1),
    slopeHigh: quantile(slopes, Math.ceil((slopes.length + spread) / 2)),
    intercept: quantile(residuals, (residuals.length - 1) / 2),
  }
}

function pairSlopes(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let count = 0
  points.forEach((a, index) => {
    for (let other = index + 1; other < points.length; other += 1) {
      const b = points[other]
      if (b === undefined || b.x === a.x) continue
      slopes[count] = (b.y - a.y) / (b.x - a.x)
      count += 1
    }
  })
  return slopes.subarray(0, count).sort()
}

function kendallVariance(n: number, points: readonly Point[]): number {
  const ties = new Map<number, number>()
  for (const { y } of points) ties.set(y, (ties.get(y) ?? 0) + 1)
  const term = (k: number) => k * (k - 1) * (2 * k + 5)
  const tied = [...ties.values()].reduce((sum, size) => sum + term(size), 0)
  return (term(n) - tied) / 18
}

/** The value at a fractional rank of a sorted list, ends held. */
function quantile(sorted: Float64Array, rank: number): number {
  const held = Math.min(Math.max(rank, 0), sorted.length - 1)
  const low = sorted[Math.floor(held)] ?? 0
  const high = sorted[Math.ceil(held)] ?? low
  return (low + high) / 2
}
