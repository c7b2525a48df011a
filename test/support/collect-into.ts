import type { CollectorSettings } from '#collectors/collector-settings.ts'
import type { RunEvent } from '#collectors/run.ts'
import { Run } from '#collectors/run.ts'
import type { ClosedRun } from '#collectors/store.ts'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import type { Database } from '#lib/db/connect.ts'
import { createStore } from '#lib/db/write/store.ts'
import type { Sandbox } from '#sandbox/start-sandbox.ts'
import { accessTo } from './collect-sandbox.ts'
import { MemoryQueue } from './memory-queue.ts'

export interface CollectInto {
  readonly database: Database
  readonly sandbox: Sandbox
  readonly now: Date
  readonly settings?: Partial<CollectorSettings>
}

/** One whole run of the real collectors and the real assessment against a sandbox, landed in Postgres, at a time of one's choice. */
export async function collectInto({
  database,
  sandbox,
  now,
  settings,
}: CollectInto): Promise<ClosedRun> {
  const queue = new MemoryQueue()
  const events: RunEvent[] = []
  const access = accessTo(sandbox)
  const run = new Run({
    store: createStore(database, () => now),
    queue,
    assessor: createAssessor(database),
    access,
    settings: {
      accounts: null,
      regions: null,
      fingerprintKey: 'a key of the tests, long enough',
      ...settings,
    },
    now: () => now,
    tell: (event) => events.push(event),
  })
  await queue.add([{ kind: 'plan', trigger: 'test' }])
  await queue.work({ inFlight: 16, handle: (attempt) => run.handle(attempt) })
  access.close()
  const [dead] = queue.dead
  if (dead !== undefined) throw dead.error
  const closed = events.findLast((event) => event.kind === 'closed')
  if (closed === undefined) throw new Error('the run did not close')
  return closed.closed
}
