'use client'

import dynamic from 'next/dynamic'
import type { TrendPoint } from '#lib/core/capacity/trend-points.ts'

const TrendChart = dynamic(() => import('./trend-chart.tsx').then((module) => module.TrendChart), {
  ssr: false,
})
const HEIGHT = 260

/** Keeps the chart's final height while its code is on the way. */
export function LazyTrendChart(props: {
  readonly points: readonly TrendPoint[]
  readonly title: string
}) {
  return (
    <div style={{ height: HEIGHT }}>
      <TrendChart {...props} height={HEIGHT} />
    </div>
  )
}
