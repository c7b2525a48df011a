import type { Access } from '#lib/core/grants/access.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'

/** Tells what a person may do and see as of now; null when nobody of that id has access any more. Until sign-in is built that is everything. */
export const accessOfOwner =
  (_pool: Database['pool']) =>
  async (_ownerId: string): Promise<Access | null> => ({ roles: ['admin'], scope: EVERYTHING })
