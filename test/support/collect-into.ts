import type { CollectorSettings } from '#collectors/collector-settings.ts'
import type { RunEvent } from '#collectors/run.ts'
import type { ClosedRun } from '#collectors/store.ts'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import type { Database } from '#lib/db/connect.ts'
import { createStore } from '#lib/db/write/store.ts'
import type { Sandbox } from '#sandbox/start-sandbox.ts'
import { accessTo } from './collect-sandbox.ts'
import { runCollectors } from './run-collectors.ts'

export interface CollectInto {
  readonly database: Database
  readonly sandbox: Sandbox
  readonly now: Date
  readonly settings?: Partial<CollectorSettings>
  /** Told afterwards what happened. */
  readonly tell?: (event: RunEvent) => void
}

/** One whole run of the real collectors and the real assessment against a sandbox, landed in Postgres, at a time of one's choice. */
export async function collectInto({
  database,
  sandbox,
  now,
  settings,
  tell,
}: CollectInto): Promise<ClosedRun> {
  const access = accessTo(sandbox)
  const { queue, closed, events } = await runCollectors({
    store: createStore(database, () => now),
    assessor: createAssessor(database),
    access,
    settings,
    now: () => now,
    inFlight: 16,
  })
  access.close()
  if (tell !== undefined) for (const event of events) tell(event)
  const [dead] = queue.dead
  if (dead !== undefined) throw dead.error
  if (closed === null) throw new Error('the run did not close')
  return closed
}
