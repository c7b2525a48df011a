import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'

/** Tells what a person may see as of now; null when nobody of that id has access any more. Until grants exist that is everything. */
export const scopeOfOwner =
  (_pool: Database['pool']) =>
  async (_ownerId: string): Promise<ViewerScope | null> =>
    EVERYTHING
