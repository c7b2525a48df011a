import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FunctionEvidence } from '#lib/core/model/observe-function.ts'
import type { FunctionFacts } from '#lib/db/read/read-function.ts'
import { readFunctionEvidence } from '#lib/db/read/read-function-evidence.ts'

/** One read for all parts of one page. */
export const evidenceOf = cache(
  async (fn: FunctionFacts): Promise<FunctionEvidence> =>
    readFunctionEvidence(await viewerScope(), database(), {
      arn: fn.key,
      accountId: fn.accountId,
      region: fn.region,
      functionName: fn.configuration.functionName,
    }),
)
