import { accountPlaces } from '#lib/core/access/account-place.ts'
import { administratorRows } from '#lib/core/access/administrator-row.ts'
import { changeRightsWithin } from '#lib/core/access/change-rights.ts'
import { exposureRows } from '#lib/core/access/exposure-row.ts'
import { graphAccountOf } from '#lib/core/access/graph-account-of.ts'
import { graphWorld } from '#lib/core/graph/graph-world.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { readAccessHashes } from '#lib/db/read/read-access-hashes.ts'
import { readAccessRecords } from '#lib/db/read/read-access-records.ts'
import { readStageInput } from '#lib/db/read/read-stage-input.ts'
import { saveAccountAccess } from '#lib/db/write/save-account-access.ts'
import { accessInput, isSameInput } from './access-input.ts'
import type { AccountStage } from './stages.ts'

/**
 * Who can call and change the functions of one account: exposure, grants, and its own principals. An account of which nothing
 * changed costs one look at its hashes.
 */
export const assessExposure: AccountStage = async ({ database, accountId, now, organization }) => {
  const { pool } = database
  const context = await organization()
  const account = context.accountOf(accountId)
  if (account === null) return
  const subject = { stage: 'exposure', accountId } as const
  const input = accessInput(context, await readAccessHashes(EVERYTHING, pool, [accountId]))
  if (isSameInput(await readStageInput(EVERYTHING, pool, subject), input)) return
  const [records] = await readAccessRecords(EVERYTHING, pool, [accountId])
  if (records === undefined) return
  const { organizationId, accountsComplete } = context.facts
  const accounts = [graphAccountOf(records, accountPlaces(context.stored)(account))]
  const world = graphWorld({ organizationId, accountsComplete, accounts }).accounts.get(accountId)
  const regions = records.ledger.regions()
  const found = {
    ...exposureRows(records, context.facts),
    rights: world === undefined ? [] : changeRightsWithin(world),
    administrators:
      world === undefined ? [] : administratorRows(world, { organizationId, regions }),
  }
  await saveAccountAccess(pool, { accountId, now, ...found, input: { ...subject, ...input } })
}
