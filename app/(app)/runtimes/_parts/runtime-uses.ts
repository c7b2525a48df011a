import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listRuntimeTallies, type RuntimeTally } from '#lib/db/read/list-runtime-tallies.ts'

/** Most functions first; one read for all panels of one request. */
export const runtimeUses = cache(
  async (accounts: string, ou: string | null): Promise<readonly RuntimeTally[]> => {
    const tallies = await listRuntimeTallies(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
      runtimes: null,
    })
    return tallies
      .filter(({ functions }) => functions > 0)
      .toSorted((a, b) => b.functions - a.functions)
  },
)
