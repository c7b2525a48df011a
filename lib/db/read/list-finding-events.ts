import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export const FINDING_EVENTS = [
  'opened',
  'resolved',
  'reopened',
  'excepted',
  'exception-ended',
] as const
export type FindingEventName = (typeof FINDING_EVENTS)[number]

export interface FindingEvent {
  readonly findingKey: string
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
  readonly resource: string
  readonly qualifier: string | null
  readonly functionName: string | null
  readonly event: FindingEventName
  readonly at: Date
  /** Null where a person did it. */
  readonly runId: string | null
  readonly exceptionId: string | null
}

/** Of a resource, or of a whole account. */
export type FindingEventsAsk =
  | { readonly resource: string; readonly size: number }
  | { readonly accountId: string; readonly size: number }

/** What became of findings, newest first. The first opening of a finding that is still there is told by the finding itself. */
export function listFindingEvents(
  scope: ViewerScope,
  database: Queryable,
  ask: FindingEventsAsk,
): Promise<readonly FindingEvent[]> {
  const whose =
    'resource' in ask ? sql`resource = ${ask.resource}` : sql`account_id = ${ask.accountId}`
  const here = sql`${whose} and ${visible(scope, sql`account_id`)}`
  // Plan: both arms a range of (resource, id) or (account_id, id); of findings the newest only.
  return rowsOf<FindingEvent>(
    database,
    sql`
      (select finding_key as "findingKey", account_id as "accountId", region, rule_id as "ruleId", resource, qualifier,
        function_name as "functionName", event, at, run_id as "runId", exception_id as "exceptionId"
      from finding_event where ${here} order by id desc limit ${ask.size})
      union all
      (select key, account_id, region, rule_id, resource, qualifier, function_name, 'opened', opened_at, opened_run, null
      from finding f where ${here} and not reopened order by opened_at desc, id desc limit ${ask.size})
      order by at desc, "ruleId" limit ${ask.size}`,
  )
}
