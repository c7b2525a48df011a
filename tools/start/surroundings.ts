import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findRunning } from '#lib/db/embedded/postmaster.ts'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'
import type { Environment } from '#lib/env.ts'
import { databaseOf } from './database-of.ts'
import type { Household } from './household.ts'
import { forSandbox } from './part-environment.ts'
import { SANDBOX_RATE_SCALE, startSandboxPart } from './sandbox-part.ts'
import { keptSecret } from './state-folder.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Where a command of the product runs, and what it shares with the others. */
export interface Surroundings {
  readonly environment: Environment
  readonly folder: string
  readonly household: Household
  readonly say: (sentence: string) => void
}

/** The folder of the parts' logs. */
export function logFolder({ folder }: Pick<Surroundings, 'folder'>): string {
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true })
  return logs
}

/** The address of the migrated database: the one that is configured, else that of the embedded server. */
export async function openDatabase(surroundings: Surroundings): Promise<string> {
  const { environment } = surroundings
  const url =
    environment.DATABASE_URL === undefined
      ? await openEmbedded(surroundings)
      : databaseOf(environment.DATABASE_URL, environment.DEMARC_SOURCE)
  await migrate(url)
  return url
}

async function openEmbedded({
  environment,
  folder,
  household,
  say,
}: Surroundings): Promise<string> {
  const isShared = (await findRunning(join(folder, 'postgres'))) !== null
  const { url, port, stop } = await startEmbedded({
    home: folder,
    database: environment.DEMARC_SOURCE === 'aws' ? 'demarc' : 'demarc_sandbox',
  })
  // Whoever started the server ends it.
  if (!isShared || household.ownsFolder) household.addCloser(stop)
  say(`The embedded Postgres runs on port ${port}; its data is in ${folder}.`)
  return url
}

/** What every part is told beside its own variables. */
export const commonVariables = (
  { environment, folder }: Surroundings,
  databaseUrl: string,
): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  DEMARC_SOURCE: environment.DEMARC_SOURCE,
  DEMARC_FINGERPRINT_KEY:
    environment.DEMARC_FINGERPRINT_KEY ?? keptSecret(folder, 'fingerprint-key'),
})

/** Outsiders that the made-up organization knows (sandbox/STORY.md): its vendor, and the one whose layer it uses. */
const KNOWN_OUTSIDERS = '998000000011,464622532012'

/** The environment of a process that collects: the machine's own with `aws`, else one that can reach the sandbox alone. */
export async function collectingVariables(surroundings: Surroundings): Promise<NodeJS.ProcessEnv> {
  const { environment, household } = surroundings
  if (environment.DEMARC_SOURCE === 'aws') return process.env
  const sandbox = await startSandboxPart({
    root: ROOT,
    logFile: join(logFolder(surroundings), 'sandbox.log'),
    household,
    flags: ['--rate-scale', String(SANDBOX_RATE_SCALE)],
  })
  const budget = process.env['DEMARC_BUDGET'] ?? String(SANDBOX_RATE_SCALE / 2)
  const approved = process.env['DEMARC_APPROVED_ACCOUNTS'] ?? KNOWN_OUTSIDERS
  return forSandbox(
    { ...process.env, DEMARC_BUDGET: budget, DEMARC_APPROVED_ACCOUNTS: approved },
    sandbox,
  )
}
