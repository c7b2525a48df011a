import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { GrantRow } from '#lib/core/access/grant-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { hidden } from './access-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface FunctionExposure {
  readonly exposures: readonly ExposureRow[]
  readonly grants: readonly GrantRow[]
  /** Principals that may change it. Those of accounts that the viewer may not see are counted alone. */
  readonly rights: readonly ChangeRightRow[]
  readonly hiddenRights: number
}

const FEW = 500

/** Who can call and change one function, by each of its qualifiers. */
export async function readExposure(
  scope: ViewerScope,
  database: Queryable,
  { arn, accountId }: { readonly arn: string; readonly accountId: string },
): Promise<FunctionExposure> {
  const ours = sql`c.function_arn = ${arn} and ${visible(scope, sql`c.account_id`)}`
  const [exposures, grants, rights] = await Promise.all([
    rowsOf<{ readonly facts: ExposureRow }>(
      database,
      sql`select c.facts from exposure c where ${ours} order by c.key limit ${FEW}`,
    ),
    rowsOf<{ readonly facts: GrantRow }>(
      database,
      sql`select c.facts from policy_grant c where ${ours} order by c.rank, c.key limit ${FEW}`,
    ),
    rowsOf<{ readonly facts: ChangeRightRow; readonly hidden: boolean }>(
      database,
      sql`select c.facts - 'functionArns' || '{"functionArns":[]}' as facts,
          ${hidden(scope, sql`c.caller_account_id`)} as hidden
        from change_right c where c.account_id = ${accountId} and ${visible(scope, sql`c.account_id`)}
          and (c.every_function or c.function_arns @> array[${arn}]::text[])
        order by c.caller_account_id <> c.account_id desc, c.caller_arn limit ${FEW}`,
    ),
  ])
  return {
    exposures: exposures.map(({ facts }) => facts),
    grants: grants.map(({ facts }) => facts),
    rights: rights.filter((row) => !row.hidden).map(({ facts }) => facts),
    hiddenRights: rights.filter((row) => row.hidden).length,
  }
}
