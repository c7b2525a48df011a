import type { Bench } from './bench.ts'
import { withStoredGraph } from './support/stored-graph.ts'

/** The graph of `graph` once more, after the policies of 100 roles changed, each in an account of its own. */
export const run: Bench = async () =>
  withStoredGraph(async ({ database, assess }) => {
    await assess()
    await database.pool.query(
      `update iam_role r set facts = r.facts || jsonb_build_object('inlinePolicies', o.facts->'inlinePolicies'), content_hash = 'changed'
       from (select account_id, min(key) as key, max(key) as other from iam_role group by 1 order by 1 limit 100) c
       join iam_role o on o.key = c.other where r.key = c.key`,
    )
    const { ms, cpuMs, peakRssMb } = await assess()
    const figures = { deltaMs: ms, deltaCpuMs: cpuMs, peakRssMb }
    const targets = { deltaMs: 5_000, peakRssMb: 1_024 }
    return { figures, targets, met: ms <= targets.deltaMs && peakRssMb <= targets.peakRssMb }
  })
