import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type FunctionFacts, readFunction } from '#lib/db/read/read-function.ts'

/** The function that an address names; null when there is none that the viewer may see. */
export const functionOf = cache(
  async (accountId: string, region: string, functionName: string): Promise<FunctionFacts | null> =>
    readFunction(await viewerScope(), database(), { accountId, region, functionName }),
)
