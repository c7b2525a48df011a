'use client'

import '@xyflow/react/dist/style.css'
import {
  Background,
  Controls,
  type Edge,
  MarkerType,
  type Node,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import type { Drawing } from './drawing.ts'
import { DrawingDownloads } from './drawing-downloads.tsx'
import { strokeOf } from './edge-strokes.ts'
import { GraphBox, type GraphBoxNode } from './graph-box.tsx'

const NODE_TYPES = { box: GraphBox }
/** A box that is half as high can still be hit (WCAG 2.2, 2.5.8): what is bigger begins cut off, and is moved. */
const FIT = { minZoom: 0.55, maxZoom: 1, padding: 0.06 }

/** The drawing: pan and zoom it, walk it with Tab, follow a node with Enter. The table beneath it says the same. */
export function GraphCanvas({
  drawing,
  name,
}: {
  readonly drawing: Drawing
  readonly name: string
}) {
  const router = useRouter()
  const nodes = useMemo(() => drawing.nodes.map(flowNode), [drawing])
  const edges = useMemo(() => drawing.edges.map(flowEdge), [drawing])
  const hrefs = useMemo(() => new Map(drawing.edges.map(({ id, href }) => [id, href])), [drawing])
  return (
    <ReactFlowProvider>
      <div className="relative" style={{ height: '32rem', width: '100%' }}>
        <ReactFlow<GraphBoxNode>
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          onEdgeClick={(_, { id }) => {
            const href = hrefs.get(id)
            if (href) router.push(href)
          }}
          fitView
          fitViewOptions={FIT}
          minZoom={0.1}
          maxZoom={2}
          preventScrolling={false}
          zoomOnScroll={false}
          aria-label={name}
        >
          <Background color="var(--line)" />
          <Controls showInteractive={false} />
        </ReactFlow>
        <DrawingDownloads drawing={drawing} name={name} />
      </div>
    </ReactFlowProvider>
  )
}

const flowNode = (node: Drawing['nodes'][number]): GraphBoxNode & Node => ({
  id: node.id,
  type: 'box',
  position: { x: node.x, y: node.y },
  data: { ...node },
})

function flowEdge(edge: Drawing['edges'][number]): Edge {
  const { color, dashes, width } = strokeOf(edge)
  const stroke = `var(${color})`
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    label: edge.label,
    style: { stroke, strokeWidth: width, strokeDasharray: dashes },
    labelStyle: { fill: 'var(--muted)', fontSize: 11 },
    labelBgStyle: { fill: 'var(--surface)' },
    markerEnd: { type: MarkerType.ArrowClosed, color: stroke },
  }
}
