import type { Permission } from '#lib/core/model/permission.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { spendRate } from '#lib/db/write/spend-rate.ts'
import type { RequestFacts } from './request-facts.ts'
import type { Viewer } from './viewer.ts'

/** Enough to see what somebody tries; more of the same would only bury the rest of the trail. */
const NOTED = { name: 'denied', points: 30, seconds: 60 }

/** Keeps in the audit trail that somebody asked for what their roles do not allow. */
export async function noteDenied(
  { id, name, kind }: Pick<Viewer, 'id' | 'name' | 'kind'>,
  permission: Permission,
  { requestId, address, path }: Pick<RequestFacts, 'requestId' | 'address' | 'path'>,
): Promise<void> {
  if (!(await spendRate(webDatabase(), NOTED, id))) return
  await appendAudit(webDatabase(), {
    at: new Date(),
    actor: { id, name, kind },
    action: 'access-denied',
    outcome: 'refused',
    target: path,
    detail: { permission },
    address,
    requestId,
  })
}
