import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { PlaceFilters } from '#lib/core/query/place-query.ts'
import type { Snapshot } from '#lib/db/export/snapshot.ts'
import { type Freshness, readFreshness } from '#lib/db/read/read-freshness.ts'
import { readOpenRun } from '#lib/db/read/read-open-run.ts'
import { type SourceTally, tallyCoverage } from '#lib/db/read/tally-coverage.ts'

/** As of what a file is, and how much of it could be read. */
export interface ExportFacts {
  /** The newest published run, as the viewer sees it; null before the first. */
  readonly run: Freshness | null
  /** Whether another run was landing records while this was read: they are in the file already. */
  readonly collecting: boolean
  readonly coverage: readonly SourceTally[]
}

/** Read from the same picture of the database as the rows. */
export async function readExportFacts(
  scope: ViewerScope,
  snapshot: Snapshot,
  place: PlaceFilters,
): Promise<ExportFacts> {
  const run = await readFreshness(scope, snapshot)
  const open = await readOpenRun(scope, snapshot)
  return { run, collecting: open !== null, coverage: await tallyCoverage(scope, snapshot, place) }
}
