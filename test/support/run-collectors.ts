import type { CollectorSettings } from '#collectors/collector-settings.ts'
import { Run, type RunEvent } from '#collectors/run.ts'
import { MemoryQueue } from './memory-queue.ts'

type Parts = Omit<ConstructorParameters<typeof Run>[0], 'queue' | 'settings' | 'tell'>

export interface CollectorsRun extends Parts {
  readonly settings: Partial<CollectorSettings> | undefined
  readonly inFlight: number
}

/** Plans one run of the real collectors and works its queue until that is empty. */
export async function runCollectors({ settings, inFlight, ...parts }: CollectorsRun) {
  const queue = new MemoryQueue()
  const events: RunEvent[] = []
  const run = new Run({
    ...parts,
    queue,
    settings: {
      accounts: null,
      regions: null,
      fingerprintKey: 'a key of the tests, long enough',
      ...settings,
    },
    tell: (event) => events.push(event),
  })
  await queue.add([{ kind: 'plan', trigger: 'test' }])
  await queue.work({ inFlight, handle: (attempt) => run.handle(attempt) })
  const closed = events.findLast((event) => event.kind === 'closed')
  return { queue, events, closed: closed?.closed ?? null }
}
