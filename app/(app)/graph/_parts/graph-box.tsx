'use client'

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { NODE_HEIGHT, NODE_WIDTH, type PlacedNode } from './drawing.ts'

export type GraphBoxNode = Node<PlacedNode & Record<string, unknown>, 'box'>

const LOOKS: Readonly<Record<PlacedNode['look'], string>> = {
  own: 'border-line-strong bg-raised',
  outside: 'border-dashed border-line-strong bg-sunken',
  hidden: 'border-dashed border-line-strong hatched',
  focus: 'border-2 border-accent bg-raised',
}

/** One node of the drawing: a link to what is around it. */
export function GraphBox({ data: { title, detail, href, look } }: NodeProps<GraphBoxNode>) {
  const words = (
    <>
      <span className="block truncate text-xs font-semibold">{title}</span>
      <span className="block truncate text-2xs text-muted">{detail}</span>
    </>
  )
  const shape = cn('block overflow-hidden rounded-md border px-3 py-1.5 text-left', LOOKS[look])
  const size = { width: NODE_WIDTH, height: NODE_HEIGHT }
  return (
    <>
      <Handle type="target" position={Position.Left} className="opacity-0" />
      {href === null ? (
        <div className={shape} style={size}>
          {words}
        </div>
      ) : (
        <Link
          href={href}
          style={size}
          className={cn(shape, 'nopan hover:border-accent')}
          title={`${title}, ${detail}`}
        >
          {words}
        </Link>
      )}
      <Handle type="source" position={Position.Right} className="opacity-0" />
    </>
  )
}
