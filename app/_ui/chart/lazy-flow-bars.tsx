'use client'

import dynamic from 'next/dynamic'
import type { FlowDay } from '#lib/core/diff/finding-flow.ts'
import { FLOW_HEIGHT_PX } from './flow-height.ts'

const FlowBars = dynamic(() => import('./flow-bars.tsx').then((module) => module.FlowBars), {
  ssr: false,
})

/** Keeps the chart's final height while its code is on the way. */
export function LazyFlowBars({ days }: { readonly days: readonly FlowDay[] }) {
  return (
    <div style={{ height: FLOW_HEIGHT_PX }}>
      <FlowBars days={days} />
    </div>
  )
}
