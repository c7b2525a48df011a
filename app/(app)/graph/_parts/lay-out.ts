import { Graph, layout } from '@dagrejs/dagre'
import { type Drawing, type DrawnEdge, type DrawnNode, NODE_HEIGHT, NODE_WIDTH } from './drawing.ts'

/** Places the nodes from left to right, callers before what they call. Done on the server: the browser gets finished places. */
export function layOut(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Drawing {
  const graph = new Graph({ multigraph: true })
  // Greedy: half the work of the default on dense pictures, and half their width.
  graph.setGraph({
    rankdir: 'LR',
    acyclicer: 'greedy',
    nodesep: 18,
    ranksep: 110,
    marginx: 16,
    marginy: 16,
  })
  for (const { id } of nodes) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT })
  for (const { id, from, to } of edges) if (from !== to) graph.setEdge(from, to, {}, id)
  layout(graph)
  const placed = nodes.map((node) => {
    const { x = 0, y = 0 } = graph.node(node.id)
    return { ...node, x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 }
  })
  return {
    nodes: placed,
    edges: edges.filter(({ from, to }) => from !== to),
    width: Math.max(NODE_WIDTH, ...placed.map(({ x }) => x + NODE_WIDTH)) + 16,
    height: Math.max(NODE_HEIGHT, ...placed.map(({ y }) => y + NODE_HEIGHT)) + 16,
  }
}
