'use client'

import dynamic from 'next/dynamic'
import type { ChartProps } from './chart-props.ts'

const Bars = dynamic(() => import('./bars.tsx').then((module) => module.Bars), { ssr: false })
const ROW_PX = 26
const AXIS_PX = 24

/** Keeps the chart's final height while its code is on the way. */
export function LazyBars(props: ChartProps) {
  return (
    <div style={{ height: props.data.length * ROW_PX + AXIS_PX }}>
      <Bars {...props} />
    </div>
  )
}
