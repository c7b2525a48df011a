import type { Database } from '#lib/db/connect.ts'
import { type EstateSize, planEstate } from './estate-plan.ts'
import { fillAccess } from './fill-access.ts'
import { fillCapacity } from './fill-capacity.ts'
import { fillFindings } from './fill-findings.ts'
import { fillFunctions } from './fill-functions.ts'
import { fillGraph } from './fill-graph.ts'
import { fillOrganization } from './fill-organization.ts'
import { fillScores } from './fill-scores.ts'
import { fillSurroundings } from './fill-surroundings.ts'

/**
 * Fills a migrated, empty database with an organization of so many accounts: at 10,000, a million live functions, five million
 * findings and what pages read beside them. Set-based, two tables at a time; prints how long each part took.
 */
export async function storeEstate(database: Database, size: EstateSize): Promise<void> {
  const { pool } = database
  await timed('plan', () => planEstate(pool, size))
  await timed('organization, its units and accounts', () => fillOrganization(pool))
  await Promise.all([
    timed('functions', () => fillFunctions(pool)),
    timed('findings', () => fillFindings(pool)),
  ])
  await Promise.all([
    timed('scores', () => fillScores(database)),
    (async () => {
      await timed('access', () => fillAccess(pool))
      await timed('graph', () => fillGraph(pool))
    })(),
    (async () => {
      await timed('surroundings', () => fillSurroundings(pool))
      await timed('capacity', () => fillCapacity(pool))
    })(),
  ])
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now()
  await work()
  process.stdout.write(
    `stored ${name} in ${((performance.now() - started) / 1_000).toFixed(1)} s\n`,
  )
}
