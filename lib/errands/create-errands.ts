import type { Database } from '#lib/db/connect.ts'
import { addDueDeliveries, dropOldDeliveries } from '#lib/db/write/notification-deliveries.ts'
import { deliverDue } from '#lib/notify/deliver-due.ts'
import { scopeOfOwner } from './scope-of-owner.ts'
import type { Errand } from './start-errands.ts'

export interface ErrandParts {
  readonly pool: Database['pool']
  readonly now: () => Date
  /** What the webhooks' secrets are derived from. */
  readonly key: string
  readonly privateAllowed: boolean
}

const SOON_MS = 2_000
const HOUR_MS = 3_600_000

/** What the worker looks after beside runs: notices of what runs found. */
export function createErrands(parts: ErrandParts): readonly Errand[] {
  const { pool, now } = parts
  const delivering = { ...parts, scopeOf: scopeOfOwner(pool) }
  return [
    {
      name: 'notices',
      everyMs: SOON_MS,
      perform: async () =>
        (await deliverDue(delivering)) || (await addDueDeliveries(pool, now())) > 0,
    },
    {
      name: 'old notices',
      everyMs: HOUR_MS,
      perform: async () => {
        await dropOldDeliveries(pool, now())
        return false
      },
    },
  ]
}
