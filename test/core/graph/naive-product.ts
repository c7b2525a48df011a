import type { GraphInput } from '#lib/core/graph/graph-input.ts'
import { graphWorld } from '#lib/core/graph/graph-world.ts'
import { invokeGraph } from '#lib/core/graph/invoke-graph.ts'
import { judge } from '#lib/core/graph/judge.ts'
import { wideCallers } from '#lib/core/graph/wide-callers.ts'

/** `from → to` with its verdict, in order. */
export type Pairs = readonly (readonly [string, string])[]

const inOrder = (pairs: ReadonlyMap<string, string>): Pairs =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))

/** Every principal asked about every qualifier: slow, and plainly right. */
export function naiveProduct(input: GraphInput): Pairs {
  const world = graphWorld(input)
  const pairs = new Map<string, string>()
  const accounts = [...world.accounts.values()]
  const targets = accounts.flatMap((account) => account.targets().all)
  for (const { arn: from, caller } of accounts.flatMap((account) => account.callers())) {
    for (const { arn: to, target } of targets) {
      const { verdict } = judge({ caller, target })
      if (verdict !== 'broken') pairs.set(`${from} → ${to}`, verdict)
    }
  }
  return inOrder(pairs)
}

/** What the graph's edges say of every principal, classes spelled out on both ends. */
export function graphPairs(input: GraphInput): Pairs {
  const world = graphWorld(input)
  const graph = invokeGraph(input)
  const pairs = new Map<string, string>()
  const add = (from: string, to: string, verdict: string): void => {
    const known = pairs.get(`${from} → ${to}`)
    if (known !== undefined && known !== verdict) throw new Error(`two verdicts on ${from} → ${to}`)
    pairs.set(`${from} → ${to}`, verdict)
  }
  for (const { kind, from, to, verdict } of graph.edges) {
    if (kind !== 'invoke' || verdict === 'broken') continue
    if (/^(everyone|organization:)/.test(from)) {
      for (const edge of wideCallers(world, to)) add(edge.from, to, edge.verdict)
    }
    if (world.caller(from) === undefined) continue
    for (const member of graph.classes.get(to)?.members ?? [to]) add(from, member, verdict)
  }
  return inOrder(pairs)
}
