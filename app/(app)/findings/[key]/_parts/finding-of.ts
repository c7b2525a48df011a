import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { readFinding } from '#lib/db/read/read-finding.ts'

/** The finding that an address names; null when there is none (any more) that the viewer may see. */
export const findingOf = cache(
  async (key: string): Promise<FindingDetail | null> =>
    readFinding(await viewerScope(), database(), { key, now: new Date() }),
)
