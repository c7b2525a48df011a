import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface TallyAsk {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/** Whether stored tallies answer: they count for whole units, so only who sees everything and asks for no account may have them. */
export async function hasTallies(
  scope: ViewerScope,
  database: Queryable,
  { accounts }: TallyAsk,
): Promise<boolean> {
  if (scope.kind !== 'everything' || accounts.length > 0) return false
  const row = await rowOf<{ has: boolean }>(
    database,
    sql`select exists (select from coverage_tally where unit_id = '') as has`,
  )
  return row?.has === true
}
