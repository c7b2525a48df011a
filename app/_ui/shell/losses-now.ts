'use server'

import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { type LossTally, tallyLosses } from '#lib/db/read/tally-losses.ts'

/** What could not be read in all that the viewer sees, most accounts first. Asked for when somebody wants to know, not on every page. */
export async function lossesNow(): Promise<readonly LossTally[]> {
  const { scope } = await requirePermission('read')
  return tallyLosses(scope, database(), { accounts: [], ou: null })
}
