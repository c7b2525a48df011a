import type { Administrators } from '#lib/auth/access-of.ts'
import type { Database } from '#lib/db/connect.ts'
import { addDueFiles } from '#lib/db/write/export-schedules.ts'
import { addDueDeliveries, dropOldDeliveries } from '#lib/db/write/notification-deliveries.ts'
import { pruneChanges, pruneLandings } from '#lib/db/write/prune.ts'
import { shipAudit } from '#lib/db/write/ship-audit.ts'
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
  /** How long landings of runs and changes of records are kept, in days. */
  readonly keptDays: { readonly runs: number; readonly changes: number }
  readonly administrators: Administrators
  readonly takesLinks: boolean
  /** Takes the audit trail's lines off the machine; null where nobody does. */
  readonly shipTo: ((lines: string) => void) | null
}

const SOON_MS = 2_000
const HOUR_MS = 3_600_000
const ROWS_AT_ONCE = 5_000

/** What the worker looks after beside runs: notices of what they found, files that are made again and again, and that nothing is kept for ever. */
export function createErrands(parts: ErrandParts): readonly Errand[] {
  const { pool, now, keptDays, shipTo } = parts
  const accessOf = accessOfOwner(pool, parts)
  const delivering = { ...parts, accessOf }
  const making = { pool, now, accessOf }
  const shipping: readonly Errand[] =
    shipTo === null
      ? []
      : [{ name: 'audit trail', everyMs: SOON_MS, perform: () => shipAudit(pool, shipTo) }]
  return [
    ...shipping,
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
    {
      name: 'old landings',
      everyMs: HOUR_MS,
      perform: async () =>
        (await pruneLandings(pool, { now: now(), keptDays: keptDays.runs, rows: ROWS_AT_ONCE })) >
        0,
    },
    {
      name: 'old changes',
      everyMs: HOUR_MS,
      perform: async () =>
        (await pruneChanges(pool, { now: now(), keptDays: keptDays.changes, rows: ROWS_AT_ONCE })) >
        0,
    },
  ]
}
