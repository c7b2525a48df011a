import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type FunctionExposure, readExposure } from '#lib/db/read/read-exposure.ts'

/** One read for all parts of a page. */
export const exposureOfFunction = cache(
  async (arn: string, accountId: string): Promise<FunctionExposure> =>
    readExposure(await viewerScope(), database(), { arn, accountId }),
)
