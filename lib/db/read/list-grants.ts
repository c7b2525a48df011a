import type { Grant } from '#lib/core/grants/grant.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { grantRows } from './grant-rows.ts'
import type { Queryable } from './queryable.ts'
import { sql } from './sql.ts'

/** Every grant, newest first. They name accounts, so whose accounts are counted sees none. */
export const listGrants = (scope: ViewerScope, database: Queryable): Promise<readonly Grant[]> =>
  scope.kind === 'everything' ? grantRows(database, sql`true`) : Promise.resolve([])
