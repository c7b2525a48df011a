import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** Which accounts' subnets and interfaces a run has read, by Region. */
export type CapacityReadings = (region: string) => {
  readonly subnets: ReadonlySet<string>
  readonly interfaces: ReadonlySet<string>
}

export async function readCapacityReadings(
  scope: ViewerScope,
  database: Queryable,
  runId: string,
): Promise<CapacityReadings> {
  const rows = await rowsOf<{
    readonly region: string
    readonly source: 'subnets' | 'network-interfaces'
    readonly ids: readonly string[]
  }>(
    database,
    sql`select t.region, c.source, array_agg(t.account_id) as ids from run_target t
      join coverage c on c.account_id = t.account_id and c.region = t.region
      where t.run_id = ${runId} and t.reached and c.source in ('subnets', 'network-interfaces')
        and c.state in ('complete', 'partial') and ${visible(scope, sql`t.account_id`)} group by 1, 2`,
  )
  const found = new Map(
    rows.map(({ region, source, ids }) => [`${region} ${source}`, new Set(ids)]),
  )
  const none: ReadonlySet<string> = new Set()
  return (region) => ({
    subnets: found.get(`${region} subnets`) ?? none,
    interfaces: found.get(`${region} network-interfaces`) ?? none,
  })
}
