import type { Bench } from './bench.ts'
import { withStoredGraph } from './support/stored-graph.ts'

/** 100,000 functions and 50,000 principals over 500 accounts, from the database to stored edges in one process; then again unchanged. */
export const run: Bench = async () =>
  withStoredGraph(async ({ database, assess }) => {
    const first = await assess()
    const same = await assess()
    const { rows } = await database.pool.query<{ edges: number }>(
      'select count(*)::int as edges from graph_edge',
    )
    const figures = {
      edges: rows[0]?.edges ?? 0,
      graphMs: first.ms,
      graphCpuMs: first.cpuMs,
      peakRssMb: first.peakRssMb,
      unchangedMs: same.ms,
    }
    const targets = { graphMs: 60_000, peakRssMb: 1_024 }
    const met = figures.graphMs <= targets.graphMs && figures.peakRssMb <= targets.peakRssMb
    return { figures, targets, met }
  })
