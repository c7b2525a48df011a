import { KIND_WORDS } from '#app/_access/edge-words.ts'
import { nodeWords } from '#app/_access/node-words.ts'
import { countOf } from '#app/_ui/count.ts'
import { HIDDEN, type ShownEdge } from '#lib/core/access/shown-edge.ts'
import type { GraphAround } from '#lib/db/read/read-graph-around.ts'
import type { Drawing, DrawnEdge } from '../../_parts/drawing.ts'
import { layOut } from '../../_parts/lay-out.ts'
import { foldAlike } from './fold-alike.ts'

interface Input {
  readonly node: string
  readonly edges: readonly ShownEdge[]
  readonly around: GraphAround
}

/** What surrounds a node: classes of functions stay one box, and a function hangs on the role that it runs as. */
export function nodeDrawing({ node, edges, around }: Input): Drawing {
  const ids = new Set([node, ...edges.flatMap(({ from, to }) => [from, to])])
  const sizes = new Map(edges.map(({ to, functions }) => [to, functions]))
  const nodes = [...ids].map((id) => {
    const { title, detail } = nodeWords(id)
    const size = sizes.get(id) ?? 1
    return {
      id,
      title: size > 1 ? countOf(size, 'function') : title,
      detail,
      href: id === HIDDEN ? null : `/graph/node?key=${encodeURIComponent(id)}`,
      look: id === node ? ('focus' as const) : lookOf(id),
    }
  })
  const folded = foldAlike(
    { nodes, edges: [...edges.map(drawnEdge), ...runsAs(ids, around)] },
    node,
  )
  return layOut(folded.nodes, folded.edges)
}

function lookOf(id: string): 'hidden' | 'own' | 'outside' {
  if (id === HIDDEN) return 'hidden'
  return id.startsWith('arn:') || id.startsWith('class:') ? 'own' : 'outside'
}

const drawnEdge = ({ key, from, to, verdict, kind, functions }: ShownEdge): DrawnEdge => ({
  id: key,
  from,
  to,
  verdict,
  label: KIND_WORDS[kind],
  weight: functions,
  href: null,
})

function runsAs(ids: ReadonlySet<string>, { roleOf }: GraphAround): readonly DrawnEdge[] {
  return [...ids].flatMap((id) => {
    const role = roleOf.get(id.split(':').slice(0, 7).join(':'))
    if (role === undefined || !ids.has(role)) return []
    return [
      {
        id: `${id} as ${role}`,
        from: id,
        to: role,
        verdict: null,
        label: 'runs as',
        weight: 1,
        href: null,
      },
    ]
  })
}
