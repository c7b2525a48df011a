import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface FacetValues {
  readonly regions: readonly string[]
  readonly runtimes: readonly string[]
}

/** The Regions and runtimes that a viewer's filters can name. */
export async function listFacetValues(
  scope: ViewerScope,
  database: Queryable,
): Promise<FacetValues> {
  const [regions, runtimes] = await Promise.all([
    rowsOf<{ readonly value: string }>(
      database,
      sql`select distinct r.region as value from account_region r
        where r.collected and r.vanished_at is null and ${visible(scope, sql`r.account_id`)} order by 1`,
    ),
    // One step of the index per distinct runtime instead of one per function.
    rowsOf<{ readonly value: string }>(
      database,
      sql`with recursive steps as (
          (select runtime from lambda_function where runtime is not null order by runtime limit 1)
          union all
          select (select f.runtime from lambda_function f where f.runtime > s.runtime order by f.runtime limit 1)
          from steps s where s.runtime is not null
        )
        select s.runtime as value from steps s where s.runtime is not null and exists (
          select from lambda_function f where f.runtime = s.runtime and f.vanished_at is null
            and ${visible(scope, sql`f.account_id`)}) order by 1`,
    ),
  ])
  return {
    regions: regions.map(({ value }) => value),
    runtimes: runtimes.map(({ value }) => value),
  }
}
