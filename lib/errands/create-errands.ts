import type { Database } from '#lib/db/connect.ts'
import { addDueFiles } from '#lib/db/write/export-schedules.ts'
import { addDueDeliveries, dropOldDeliveries } from '#lib/db/write/notification-deliveries.ts'
import { deliverDue } from '#lib/notify/deliver-due.ts'
import { makeDue } from '#lib/schedules/make-due.ts'
import { nextTime } from '#lib/schedules/next-time.ts'
import { accessOfOwner } from './access-of-owner.ts'
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

/** What the worker looks after beside runs: notices of what they found, and files that are made again and again. */
export function createErrands(parts: ErrandParts): readonly Errand[] {
  const { pool, now } = parts
  const accessOf = accessOfOwner(pool)
  const delivering = { ...parts, accessOf }
  const making = { pool, now, accessOf }
  return [
    {
      name: 'notices',
      everyMs: SOON_MS,
      perform: async () =>
        (await deliverDue(delivering)) || (await addDueDeliveries(pool, now())) > 0,
    },
    {
      name: 'scheduled files',
      everyMs: SOON_MS,
      perform: async (signal) =>
        (await makeDue(making, signal)) || (await addDueFiles(pool, now(), nextTime)) > 0,
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
