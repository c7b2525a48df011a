import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

const read = cache(async (accounts: string): Promise<Unseen | null> => {
  const asked = accounts.split(',')
  const holder = { accounts: asked, ou: null }
  const [lost, tally] = await Promise.all([
    listUnlistedAccounts(await viewerScope(), database(), { ...holder, size: asked.length }),
    tallyCoverage(await viewerScope(), database(), holder),
  ])
  if (tally.length === 0) return 'not-collected'
  const reasons = asked.map((id) =>
    lost.find(({ accountId, unreachable }) => accountId === id && unreachable),
  )
  return reasons.every((one) => one !== undefined) ? (reasons[0]?.reason ?? 'error') : null
})

/**
 * Why nothing of the chosen accounts could be read; null where something was, or no account was chosen. What an account
 * that was never reached seems to lack is not known to be lacking.
 */
export const unreadReason = async ({ accounts }: AskedScope): Promise<Unseen | null> =>
  accounts.length === 0 ? null : read(accounts.join(','))
