import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench } from './bench.ts'
import { madeUpOrganization } from './support/made-up-organization.ts'
import { storeOrganization } from './support/store-organization.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const SIZE = { accounts: 500, functionsEach: 200, rolesEach: 100, seed: 5 }
const PROCESS = join(import.meta.dirname, 'support', 'assess-graph-process.ts')

interface Taken {
  readonly ms: number
  readonly cpuMs: number
  readonly peakRssMb: number
}

/**
 * 100,000 functions and 50,000 principals over 500 accounts, from the database to stored edges in one process; then again
 * unchanged, and again after 100 roles' policies changed (`graph-delta` of the issue).
 */
export const run: Bench = async () =>
  withThrowawayDatabase(async (database) => {
    await storeOrganization(database, madeUpOrganization(SIZE))
    await database.pool.query('analyze')
    const first = await assess(database.url)
    const same = await assess(database.url)
    await database.pool.query(
      `update iam_role r set facts = r.facts || jsonb_build_object('inlinePolicies', o.facts->'inlinePolicies'), content_hash = 'changed'
       from (select account_id, min(key) as key, max(key) as other from iam_role group by 1 order by 1 limit 100) c
       join iam_role o on o.key = c.other where r.key = c.key`,
    )
    const delta = await assess(database.url)
    const { rows } = await database.pool.query<{ edges: number }>(
      'select count(*)::int as edges from graph_edge',
    )
    const figures = {
      edges: rows[0]?.edges ?? 0,
      graphMs: first.ms,
      graphCpuMs: first.cpuMs,
      peakRssMb: Math.max(first.peakRssMb, delta.peakRssMb),
      unchangedMs: same.ms,
      deltaMs: delta.ms,
      deltaCpuMs: delta.cpuMs,
    }
    const targets = { graphMs: 60_000, peakRssMb: 1_024, deltaMs: 5_000 }
    const met =
      figures.graphMs <= targets.graphMs &&
      figures.peakRssMb <= targets.peakRssMb &&
      figures.deltaMs <= targets.deltaMs
    return { figures, targets, met }
  })

async function assess(url: string): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, url])
  return JSON.parse(stdout)
}
