import { accountPlaces } from '#lib/core/access/account-place.ts'
import { changeRightsWithin } from '#lib/core/access/change-rights.ts'
import { exposureRows } from '#lib/core/access/exposure-row.ts'
import { graphAccountOf } from '#lib/core/access/graph-account-of.ts'
import { graphWorld } from '#lib/core/graph/graph-world.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { readAccessRecords } from '#lib/db/read/read-access-records.ts'
import { saveAccountAccess } from '#lib/db/write/save-account-access.ts'
import type { AccountStage } from './stages.ts'

/** Who can call and change the functions of one account: exposure, grants, and its own principals. */
export const assessExposure: AccountStage = async ({ database, accountId, now, organization }) => {
  const { pool } = database
  const { facts, stored, accountOf } = await organization()
  const account = accountOf(accountId)
  const [records] = await readAccessRecords(EVERYTHING, pool, [accountId])
  if (account === null || records === undefined) return
  const { organizationId, accountsComplete } = facts
  const accounts = [graphAccountOf(records, accountPlaces(stored)(account))]
  const world = graphWorld({ organizationId, accountsComplete, accounts }).accounts.get(accountId)
  const rights = world === undefined ? [] : changeRightsWithin(world)
  await saveAccountAccess(pool, { accountId, now, ...exposureRows(records, facts), rights })
}
