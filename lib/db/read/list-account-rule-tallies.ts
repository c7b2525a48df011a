import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface AccountRuleTally extends RuleTally {
  readonly accountId: string
  readonly accountName: string | null
}

/** The accounts in which a rule fails most often, most first. */
export function listAccountRuleTallies(
  scope: ViewerScope,
  database: Queryable,
  { ruleId, size }: { readonly ruleId: string; readonly size: number },
): Promise<readonly AccountRuleTally[]> {
  // Plan: one range of (rule_id, account_id): a row an account.
  return rowsOf<AccountRuleTally>(
    database,
    sql`select t.account_id as "accountId", a.name as "accountName", t.rule_id as "ruleId", t.pass, t.fail, t.excepted,
        t.unknown, t.not_applicable as "notApplicable"
      from (select * from rule_tally r where r.rule_id = ${ruleId} and ${visible(scope, sql`r.account_id`)}
        order by r.fail desc, r.account_id limit ${size}) t left join account a on a.id = t.account_id
      order by t.fail desc, t.account_id`,
  )
}
