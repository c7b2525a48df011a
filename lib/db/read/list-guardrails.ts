import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { GuardrailState } from '#lib/core/policy/judge-guardrail.ts'
import { guardrailConditions } from './access-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql, visible } from './sql.ts'

export interface GuardedAccountRow {
  readonly id: string
  readonly name: string | null
  readonly ouPath: string | null
  readonly standings: readonly GuardrailRow[]
}

export interface GuardrailAsk {
  readonly filters: AccessFilters
  /** Id of the account before the page. */
  readonly after: string | null
  readonly size: number
}

/** A page of accounts with how every guardrail holds there. Filters choose accounts: one that has a standing like what is asked. */
export const listGuardrails = (
  scope: ViewerScope,
  database: Queryable,
  { filters, after, size }: GuardrailAsk,
): Promise<readonly GuardedAccountRow[]> =>
  rowsOf<GuardedAccountRow>(
    database,
    sql`
      select p.id, a.name, a.ou_path as "ouPath",
        (select json_agg(g.facts order by g.guardrail) from guardrail_standing g where g.account_id = p.id) as standings
      from (select distinct c.account_id as id from guardrail_standing c
        where ${every(guardrailConditions(scope, filters))} and c.account_id > ${after ?? ''}
        order by 1 limit ${size}) p
      left join account a on a.id = p.id order by p.id`,
  )

export interface GuardrailTally {
  readonly guardrail: string
  readonly state: GuardrailState
  readonly count: number
}

/** In how many accounts each guardrail holds how. */
export const tallyGuardrails = (
  scope: ViewerScope,
  database: Queryable,
  filters: AccessFilters,
): Promise<readonly GuardrailTally[]> =>
  rowsOf<GuardrailTally>(
    database,
    sql`select c.guardrail, c.state, count(*)::int as count from guardrail_standing c
      where ${every(guardrailConditions(scope, { ...filters, states: [], guardrails: [] }))}
        and ${visible(scope, sql`c.account_id`)} group by 1, 2 order by 1, 2`,
  )
