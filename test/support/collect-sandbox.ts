import { AwsAccess, type AwsOptions } from '#collectors/aws/aws-access.ts'
import type { CollectorSettings } from '#collectors/collector-settings.ts'
import { NO_ASSESSMENT } from '#collectors/no-assessment.ts'
import type { RunEvent } from '#collectors/run.ts'
import type { ClosedRun } from '#collectors/store.ts'
import type { Sandbox } from '#sandbox/start-sandbox.ts'
import type { MemoryQueue } from './memory-queue.ts'
import { MemoryStore } from './memory-store.ts'
import { runCollectors } from './run-collectors.ts'

export interface CollectedSandbox {
  readonly store: MemoryStore
  readonly queue: MemoryQueue
  readonly closed: ClosedRun | null
  readonly events: readonly RunEvent[]
  readonly actions: ReadonlySet<string>
}

export const accessTo = (sandbox: Sandbox, options: Partial<AwsOptions> = {}): AwsAccess =>
  new AwsAccess({
    homeRegion: 'us-east-1',
    budget: 1_000,
    callsInFlight: 64,
    roleName: 'DemarcReadOnly',
    externalId: null,
    endpoint: sandbox.url,
    credentials: async () => ({
      accessKeyId: sandbox.accessKeyId,
      secretAccessKey: sandbox.secretAccessKey,
    }),
    ...options,
  })

/** One whole run of the real collectors against a sandbox, landed in memory. */
export async function collectSandbox(
  sandbox: Sandbox,
  given: {
    readonly aws?: Partial<AwsOptions>
    readonly settings?: Partial<CollectorSettings>
    readonly store?: MemoryStore
  } = {},
): Promise<CollectedSandbox> {
  const store = given.store ?? new MemoryStore()
  const actions = new Set<string>()
  const access = accessTo(sandbox, given.aws)
  const ran = await runCollectors({
    store,
    assessor: NO_ASSESSMENT,
    access,
    settings: given.settings,
    now: () => new Date('2026-11-22T12:00:00Z'),
    called: (action) => actions.add(action),
    inFlight: 32,
  })
  access.close()
  return { store, actions, ...ran }
}
