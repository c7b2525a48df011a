import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Exception } from '#lib/core/score/exception.ts'
import { exceptionVisible } from './exception-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

export const EXCEPTION_STATES = ['active', 'expired', 'ended'] as const
export type ExceptionState = (typeof EXCEPTION_STATES)[number]

export interface ExceptionRow extends Omit<Exception, 'expiresAt' | 'grantedAt'> {
  readonly expiresAt: Date
  readonly grantedAt: Date
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly state: ExceptionState
  /** Findings that it covers, of those that the viewer may see. */
  readonly findings: number
}

export interface ExceptionsAsk {
  readonly now: Date
  /** Empty for all. */
  readonly states: readonly ExceptionState[]
  /** Id of the exception before the page; the first page when there is none such. */
  readonly after: string | null
  readonly size: number
}

/** A page of exceptions, those that end first before the others, then what is over. */
export function listExceptions(
  scope: ViewerScope,
  database: Queryable,
  { now, states, after, size }: ExceptionsAsk,
): Promise<readonly ExceptionRow[]> {
  const asked = states.length === 0 ? sql`true` : sql`state = any(${[...states]}::text[])`
  return rowsOf<ExceptionRow>(
    database,
    sql`select ${EXCEPTION_COLUMNS}, state, ${covered(scope)} as findings
      from (${stated(now)}) e
      where ${exceptionVisible(scope)} and ${asked} and not exists (
        select from (${stated(now)}) last where last.id::text = ${after}
          and (e.turn, e.expires_at, e.id) <= (last.turn, last.expires_at, last.id))
      order by e.turn, e.expires_at, e.id limit ${size}`,
  )
}

/** One exception; null when there is none or it covers nothing that the viewer may see. */
export async function readException(
  scope: ViewerScope,
  database: Queryable,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<ExceptionRow | null> {
  const rows = await rowsOf<ExceptionRow>(
    database,
    sql`select ${EXCEPTION_COLUMNS}, state, ${covered(scope)} as findings
      from (${stated(now)}) e where e.id::text = ${id} and ${exceptionVisible(scope)}`,
  )
  return rows[0] ?? null
}

const EXCEPTION_COLUMNS = sql`e.id, e.what, e.place as "where", e.code, e.reason, e.owner, e.ticket, e.expires_at as "expiresAt",
  e.granted_at as "grantedAt", e.granted_by as "grantedBy", e.ended_at as "endedAt", e.ended_by as "endedBy"`

/** Every exception with its state, and the turn of that state in a list. */
const stated = (now: Date): Sql => sql`
  select x.*, state, array_position(${[...EXCEPTION_STATES]}::text[], state) as turn
  from finding_exception x cross join lateral (select case when x.ended_at is not null then 'ended'
    when x.expires_at <= ${now} then 'expired' else 'active' end as state) s`

// Plan: the partial index over excepted findings.
const covered = (scope: ViewerScope): Sql => sql`
  (select count(*)::int from finding f where f.exception_id = e.id and e.state = 'active' and f.unseen is null
    and ${visible(scope, sql`f.account_id`)})`
