import { nodeWords } from '#app/_access/node-words.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { type GroupEdge, totalOf, worstOf } from '#lib/core/access/group-edge.ts'
import { HIDDEN } from '#lib/core/access/shown-edge.ts'
import type { GroupGraph } from '#lib/db/read/list-group-edges.ts'
import type { Drawing } from './drawing.ts'
import { groupEdgeHref, groupHref } from './group-href.ts'
import { layOut } from './lay-out.ts'

/** The organization's picture. Calls within an account are a number in its box. */
export function groupDrawing({ edges, names }: GroupGraph, query: string): Drawing {
  const inside = new Map(
    edges.filter(({ from, to }) => from === to).map((edge) => [edge.from, edge]),
  )
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const nodes = ids.map((id) => {
    const { title, detail } = nodeWords(id, names)
    const within = inside.get(id)
    const calls = within === undefined ? '' : ` · ${countOf(totalOf(within), 'edge')} inside`
    return {
      id,
      title,
      detail: `${detail}${calls}`,
      href: groupHref(id),
      look:
        id === HIDDEN
          ? ('hidden' as const)
          : names.has(id)
            ? ('own' as const)
            : ('outside' as const),
    }
  })
  return layOut(
    nodes,
    edges.filter(isBetween).map((edge) => drawnEdge(edge, query)),
  )
}

const isBetween = ({ from, to }: GroupEdge): boolean => from !== to

const drawnEdge = (edge: GroupEdge, query: string) => ({
  id: `${edge.from} ${edge.to}`,
  from: edge.from,
  to: edge.to,
  verdict: worstOf(edge),
  label: count(totalOf(edge)),
  weight: totalOf(edge),
  href: groupEdgeHref(edge, query),
})
