import type { CoverageState } from '#lib/core/model/coverage.ts'
import type { IamRole } from '#lib/core/model/iam.ts'
import { observedOf } from '#lib/core/model/observe-record.ts'
import type { Observed, Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { REACH } from '../write/ledger.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface RoleAsk {
  readonly arn: string
  readonly accountId: string
}

interface Row {
  readonly facts: IamRole | null
  readonly state: CoverageState | null
  readonly reason: Unseen | null
}

/** An account's role; null inside means that AWS listed the account's roles and this one is not among them. */
export async function readRole(
  scope: ViewerScope,
  database: Queryable,
  { arn, accountId }: RoleAsk,
): Promise<Observed<IamRole | null>> {
  const row = await rowOf<Row>(
    database,
    sql`
      select (select facts from iam_role r where r.arn = ${arn} and r.account_id = ${accountId}
          and r.vanished_at is null and ${visible(scope, sql`r.account_id`)} limit 1) as facts,
        c.state, c.reason
      from (select) one left join lateral (
        select c.state, c.reason from coverage c
        where c.account_id = ${accountId} and c.region = 'global' and ${visible(scope, sql`c.account_id`)}
          and (c.source = 'iam' or (c.source = ${REACH} and c.state = 'failed'))
        order by c.source = 'iam' desc limit 1
      ) c on true`,
  )
  const state = row?.state ?? null
  return observedOf({
    record: row?.facts ?? null,
    gap: null,
    coverage: state === null ? null : { state, reason: row?.reason ?? null },
  })
}
