'use client'

import dynamic from 'next/dynamic'
import { TREND_HEIGHT_PX, type TrendProps } from './trend-props.ts'

const TrendLines = dynamic(() => import('./trend-lines.tsx').then((module) => module.TrendLines), {
  ssr: false,
})

/** Keeps the chart's final height while its code is on the way. */
export function LazyTrendLines(props: TrendProps) {
  return (
    <div style={{ height: TREND_HEIGHT_PX }}>
      <TrendLines {...props} />
    </div>
  )
}
