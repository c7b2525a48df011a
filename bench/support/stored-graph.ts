import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '#lib/db/connect.ts'
import { madeUpOrganization } from './made-up-organization.ts'
import { storeOrganization } from './store-organization.ts'
import { withThrowawayDatabase } from './throwaway-database.ts'

const SIZE = { accounts: 500, functionsEach: 200, rolesEach: 100, seed: 5 }
const PROCESS = join(import.meta.dirname, 'assess-graph-process.ts')

/** What one assessment of the graph took, in a process of its own. */
export interface Taken {
  readonly ms: number
  readonly cpuMs: number
  readonly peakRssMb: number
}

/** 100,000 functions and 50,000 principals over 500 accounts in a database, and the assessment of their graph. */
export const withStoredGraph = <T>(
  work: (stored: {
    readonly database: Database
    readonly assess: () => Promise<Taken>
  }) => Promise<T>,
): Promise<T> =>
  withThrowawayDatabase(async (database) => {
    await storeOrganization(database, madeUpOrganization(SIZE))
    await database.pool.query('analyze')
    return work({ database, assess: () => assess(database.url) })
  })

async function assess(url: string): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, url])
  return JSON.parse(stdout)
}
