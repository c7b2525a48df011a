import type { FindingMove, StepPair } from '#lib/core/diff/finding-move.ts'
import { FINDING_STEPS, stepPairsOf } from '#lib/core/diff/finding-move.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { every, join, type Sql, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

export interface StepsAsk extends HolderAsk {
  /** The runs whose steps are meant. */
  readonly runIds: readonly string[]
}

/**
 * The findings that moved in some runs, each with its first and its last step in them. A finding that is still there has its first
 * opening on its own row, one that is gone in the log.
 */
// Plan: events and findings by their indexes over runs, or over accounts where few are asked for.
export const findingSteps = (scope: ViewerScope, ask: StepsAsk): Sql => sql`
  select s.key, min(s.account_id) as account_id, min(s.region) as region, min(s.rule_id) as rule_id,
    min(s.resource) as resource, min(s.qualifier) as qualifier, min(s.function_name) as function_name,
    (array_agg(s.event order by s.at))[1] as first, (array_agg(s.event order by s.at desc))[1] as last, max(s.at) as at
  from (
    select c.finding_key as key, c.account_id, c.region, c.rule_id, c.resource, c.qualifier, c.function_name, c.event, c.at
    from finding_event c
    where c.run_id = any(${[...ask.runIds]}::text[]) and c.event = any(${[...FINDING_STEPS]}::text[])
      and ${every(coverageConditions(scope, ask))}
    union all
    select c.key, c.account_id, c.region, c.rule_id, c.resource, c.qualifier, c.function_name, 'opened', c.opened_at
    from finding c
    where not c.reopened and c.opened_run = any(${[...ask.runIds]}::text[])
      and ${every(coverageConditions(scope, ask))}
  ) s group by s.key`

/** That a row of findingSteps `m` moved like that. */
export const movedLike = (move: FindingMove): Sql =>
  join(stepPairsOf(move).map(pairIs), ' or ', '(', ')')

const pairIs = ({ first, last }: StepPair): Sql => sql`(m.first = ${first} and m.last = ${last})`
