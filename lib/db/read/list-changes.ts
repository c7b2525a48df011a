import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface ChangeRow {
  readonly id: string
  readonly at: Date
  readonly runId: string
  readonly kind: string
  readonly key: string
  readonly change: string
  /** Paths are JSON pointers into the record. */
  readonly diff:
    | readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[]
    | null
}

export interface ChangesAsk {
  /** Unqualified ARN of a function: changes of its qualifiers' records are meant too. */
  readonly arn: string
  readonly accountId: string
  readonly region: string
  readonly size: number
}

/** The newest changes of a function and of what hangs on it. */
export function listChanges(
  scope: ViewerScope,
  database: Queryable,
  { arn, accountId, region, size }: ChangesAsk,
): Promise<readonly ChangeRow[]> {
  return rowsOf<ChangeRow>(
    database,
    sql`
      select c.id::text, c.at, c.run_id as "runId", c.kind, c.key, c.change, c.diff from change_log c
      where c.account_id = ${accountId} and c.region = ${region} and ${visible(scope, sql`c.account_id`)}
        and (c.key = ${arn} or c.key like ${`${arn.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}:%`})
      order by c.at desc, c.id desc limit ${size}`,
  )
}
