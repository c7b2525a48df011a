import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type RuntimeUse, tallyRuntimes } from '#lib/db/read/tally-runtimes.ts'

/** One read for all panels of one request. */
export const runtimeUses = cache(
  async (accounts: string, ou: string | null): Promise<readonly RuntimeUse[]> =>
    tallyRuntimes(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
    }),
)
