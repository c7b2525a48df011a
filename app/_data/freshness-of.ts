import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type Freshness, readFreshness } from '#lib/db/read/read-freshness.ts'
import { database } from './database.ts'

/** How fresh and how whole the shown data is: one read for all that a request says of it. */
export const freshnessOf = cache(
  async (): Promise<Freshness | null> => readFreshness(await viewerScope(), database()),
)
