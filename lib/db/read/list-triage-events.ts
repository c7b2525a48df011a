import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Triage } from '#lib/core/triage/triage.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface TriageEvent {
  readonly id: string
  readonly at: Date
  readonly actorName: string
  readonly before: Triage
  readonly after: Triage
  /** Whether it took an act back. */
  readonly undo: boolean
}

/** What people made of a finding, newest first. */
export const listTriageEvents = (
  scope: ViewerScope,
  database: Queryable,
  { key, size }: { readonly key: string; readonly size: number },
): Promise<readonly TriageEvent[]> =>
  rowsOf<TriageEvent>(
    database,
    sql`select e.id::text, e.at, e.actor_name as "actorName", e.before, e.after, e.undoes is not null as undo
      from triage_event e where e.finding_key = ${key}::uuid and ${visible(scope, sql`e.account_id`)}
      order by e.id desc limit ${size}`,
  )
