import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

const read = cache(async (accounts: string, ou: string | null): Promise<Unseen | null> => {
  const asked = { accounts: accounts === '' ? [] : accounts.split(','), ou }
  const scope = await viewerScope()
  const tally = await tallyCoverage(scope, database(), asked)
  if (tally.length === 0) return 'not-collected'
  const isBarred = tally.every(({ source, state }) => source === 'account' && state === 'failed')
  if (!isBarred) return null
  const [lost] = await listUnlistedAccounts(scope, database(), { ...asked, size: 1 })
  return lost?.reason ?? 'error'
})

/**
 * Why nothing of the chosen accounts or unit could ever be read; null where something was, or nothing was chosen. What an
 * account that was never reached seems to lack is not known to be lacking.
 */
export const unreadReason = async ({ accounts, ou }: AskedScope): Promise<Unseen | null> =>
  accounts.length === 0 && ou === null ? null : read(accounts.join(','), ou)
