import { countOf } from '#app/_ui/count.ts'
import { type NodeKind, nodeKind } from '#lib/core/graph/node-key.ts'
import { textHash } from '#lib/core/graph/text-hash.ts'
import type { DrawnEdge, DrawnNode } from '../../_parts/drawing.ts'

interface Pictured {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** More boxes than this that say the same are one. */
const MOST_ALIKE = 8

/**
 * Nodes of one kind and one account that have the same edges to the same others, drawn as one box with their number: a hundred roles
 * that may all call one function are one line of the picture. The table beneath it keeps each.
 */
export function foldAlike({ nodes, edges }: Pictured, focus: string): Pictured {
  const lines = new Map<string, string[]>()
  for (const { from, to, verdict, label } of edges) {
    push(lines, from, `>\t${to}\t${verdict}\t${label}`)
    push(lines, to, `<\t${from}\t${verdict}\t${label}`)
  }
  const folded = new Map<string, DrawnNode>()
  const sizes = new Map<string, number>()
  const alike = Map.groupBy(
    nodes.filter(({ id, look }) => id !== focus && look === 'own' && id.startsWith('arn:')),
    ({ id }) => [placeOf(id), ...(lines.get(id) ?? []).sort()].join('\n'),
  )
  for (const [sign, members] of alike) {
    const [first] = members
    if (first === undefined || members.length <= MOST_ALIKE) continue
    const box = boxOf(first, members.length, lines.get(first.id) ?? [])
    const id = `alike:${textHash(sign)}`
    sizes.set(id, members.length)
    for (const member of members) folded.set(member.id, { ...box, id })
  }
  return {
    nodes: [
      ...new Map(
        nodes.map((node) => folded.get(node.id) ?? node).map((node) => [node.id, node]),
      ).values(),
    ],
    edges: [
      ...new Map(
        edges.map((edge) => moved(edge, { folded, sizes })).map((edge) => [edge.id, edge]),
      ).values(),
    ],
  }
}

const push = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const placeOf = (id: string): string => `${nodeKind(id)} ${id.split(':')[4] ?? ''}`

const MANY: Partial<Readonly<Record<NodeKind, string>>> = {
  function: 'function',
  principal: 'role or user',
  resource: 'resource',
}

function boxOf(first: DrawnNode, size: number, lines: readonly string[]): Omit<DrawnNode, 'id'> {
  const accountId = first.id.split(':')[4] ?? ''
  const word = MANY[nodeKind(first.id)] ?? 'node'
  const title = word === 'role or user' ? `${size} roles and users` : countOf(size, word)
  return { title, detail: `alike, ${accountId}`, href: hrefOf(accountId, lines), look: 'own' }
}

/** The list of what a folded box stands for, where one other end tells it. */
function hrefOf(accountId: string, lines: readonly string[]): string | null {
  const [only, ...others] = lines
  const [way, end] = only?.split('\t') ?? []
  if (way === undefined || end === undefined || others.length > 0) return null
  return `/graph/edges?${new URLSearchParams({ [way === '>' ? 'from' : 'to']: accountId, q: end })}`
}

interface Folds {
  readonly folded: ReadonlyMap<string, DrawnNode>
  readonly sizes: ReadonlyMap<string, number>
}

function moved(edge: DrawnEdge, { folded, sizes }: Folds): DrawnEdge {
  const from = folded.get(edge.from)?.id
  const to = folded.get(edge.to)?.id
  if (from === undefined && to === undefined) return edge
  const ends = { from: from ?? edge.from, to: to ?? edge.to }
  const weight = Math.max(sizes.get(from ?? '') ?? 1, sizes.get(to ?? '') ?? 1)
  return { ...edge, ...ends, weight, id: [ends.from, ends.to, edge.verdict, edge.label].join(' ') }
}
