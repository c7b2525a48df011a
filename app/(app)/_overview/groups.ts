import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type FunctionGroup, readOverview } from '#lib/db/read/read-overview.ts'

/** One read for all panels of one request. */
export const groupsOf = cache(
  async (accounts: string, ou: string | null): Promise<readonly FunctionGroup[]> =>
    readOverview(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
    }),
)
