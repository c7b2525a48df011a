'use client'

import dynamic from 'next/dynamic'
import type { Drawing } from './drawing.ts'

const GraphCanvas = dynamic(
  () => import('./graph-canvas.tsx').then((module) => module.GraphCanvas),
  { ssr: false },
)

/** Keeps the drawing's place while its code is on the way. */
export function LazyGraphCanvas(props: { readonly drawing: Drawing; readonly name: string }) {
  return (
    <div style={{ height: '32rem' }}>
      <GraphCanvas {...props} />
    </div>
  )
}
