import type { FindingMove, StepPair } from '#lib/core/diff/finding-move.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingSteps, movedLike, type StepsAsk } from './finding-steps.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface MovedFinding extends StepPair {
  readonly key: string
  readonly accountId: string
  readonly accountName: string | null
  readonly region: string
  readonly ruleId: string
  readonly resource: string
  readonly qualifier: string | null
  readonly functionName: string | null
  readonly at: Date
}

export interface MovedFindingsAsk extends StepsAsk {
  readonly move: FindingMove
  /** The order of rules, gravest first. */
  readonly rules: readonly string[]
  /** Place of its rule and key of the row before the page. */
  readonly after: readonly [string, string] | null
  readonly size: number
}

export type PlacedFinding = MovedFinding & { readonly place: number }

/** A page of the findings that moved like that in some runs, those of the gravest rules first. */
export function listMovedFindings(
  scope: ViewerScope,
  database: Queryable,
  ask: MovedFindingsAsk,
): Promise<readonly PlacedFinding[]> {
  if (ask.runIds.length === 0) return Promise.resolve([])
  const { after, size } = ask
  return rowsOf<PlacedFinding>(
    database,
    sql`
      select m.key, m.account_id as "accountId", a.name as "accountName", m.region, m.rule_id as "ruleId", m.resource,
        m.qualifier, m.function_name as "functionName", m.first, m.last, m.at, m.place
      from (
        select s.*, coalesce(array_position(${[...ask.rules]}::text[], s.rule_id), 0) as place
        from (${findingSteps(scope, ask)}) s
      ) m left join account a on a.id = m.account_id
      where ${movedLike(ask.move)}
        and ${after === null ? sql`true` : sql`(m.place, m.key::text collate "C") > (${Number(after[0]) || 0}, ${after[1]})`}
      order by m.place, m.key limit ${size}`,
  )
}
