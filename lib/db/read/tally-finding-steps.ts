import type { StepPair } from '#lib/core/diff/finding-move.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingSteps, type StepsAsk } from './finding-steps.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface StepTally extends StepPair {
  readonly accountId: string
  readonly ruleId: string
  readonly findings: number
}

/** How many findings of an account and rule had which first and last step in some runs. */
export function tallyFindingSteps(
  scope: ViewerScope,
  database: Queryable,
  ask: StepsAsk,
): Promise<readonly StepTally[]> {
  if (ask.runIds.length === 0) return Promise.resolve([])
  return rowsOf<StepTally>(
    database,
    sql`select m.account_id as "accountId", m.rule_id as "ruleId", m.first, m.last, count(*)::int as findings
      from (${findingSteps(scope, ask)}) m group by 1, 2, 3, 4`,
  )
}
