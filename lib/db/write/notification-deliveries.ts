import type pg from 'pg'
import type {
  DeliveryState,
  NoticeKind,
  NotificationTiming,
} from '#lib/core/notify/notification-rule.ts'
import { rowOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

/** A delivery that this worker has taken, with the rule that it is of. */
export interface DueDelivery {
  readonly id: string
  readonly kind: NoticeKind
  readonly since: Date
  readonly until: Date
  /** From 1. Whoever took it at an earlier attempt may no longer settle it. */
  readonly attempt: number
  readonly rule: {
    readonly id: string
    readonly name: string
    readonly filter: string
    readonly timing: NotificationTiming
    readonly url: string
    readonly salt: string
    readonly ownerId: string
  }
}

const CLAIM_SECONDS = 60
const KEPT_DAYS = 90

/**
 * Adds a delivery for each rule that has something to look at: a run that was published since, or its time of the day.
 * A rule is moved on in the same statement, so that any number of workers may ask.
 */
export async function addDueDeliveries(pool: pg.Pool, now: Date): Promise<number> {
  const { rowCount } = await pool.query(
    sql`with newest as (
      select published_at from run where published_at is not null order by published_at desc limit 1
    ), due as (
      select r.id, r.timing, r.told_until, greatest(r.told_until, n.published_at) as until
      from notification_rule r left join newest n on true
      where r.enabled and (r.timing = 'at-once' and r.told_until < n.published_at or r.timing = 'daily' and r.due_at <= ${now})
      for update of r skip locked
    ), moved as (
      update notification_rule r set told_until = due.until,
        due_at = r.due_at + ceil((extract(epoch from ${now}::timestamptz - r.due_at) + 1) / 86400) * interval '1 day'
      from due where r.id = due.id
    )
    insert into notification_delivery (id, rule_id, kind, since, until, state, created_at, next_at)
    select gen_random_uuid(), id, case timing when 'daily' then 'daily' else 'new-critical' end, told_until, until, 'waiting', ${now}, ${now}
    from due`,
  )
  return rowCount ?? 0
}

/** Takes the delivery that is due first; while it is held nobody else does, and of a dead worker's it is free again soon. */
export const claimDelivery = (pool: pg.Pool, now: Date): Promise<DueDelivery | null> =>
  rowOf<DueDelivery>(
    pool,
    sql`update notification_delivery d set attempts = d.attempts + 1, next_at = ${new Date(now.getTime() + CLAIM_SECONDS * 1000)}
      from notification_rule r
      where r.id = d.rule_id and d.id = (select id from notification_delivery
        where state = 'waiting' and next_at <= ${now} order by next_at limit 1 for update skip locked)
      returning d.id, d.kind, d.since, d.until, d.attempts as attempt, json_build_object('id', r.id, 'name', r.name, 'filter', r.filter,
        'timing', r.timing, 'url', r.url, 'salt', r.salt, 'ownerId', r.owner_id) as rule`,
  )

export interface Settlement {
  readonly state: DeliveryState
  readonly status: number | null
  readonly problem: string | null
  readonly body: string | null
  readonly findings: number | null
  /** Null once it is settled. */
  readonly nextAt: Date | null
  readonly now: Date
}

/** Writes down what came of an attempt. */
export async function settleDelivery(
  pool: pg.Pool,
  { id, attempt }: Pick<DueDelivery, 'id' | 'attempt'>,
  to: Settlement,
): Promise<void> {
  await pool.query(
    sql`update notification_delivery set state = ${to.state}, last_status = ${to.status}, last_problem = ${to.problem},
      body = ${to.body}, findings = ${to.findings}, next_at = ${to.nextAt}, settled_at = ${to.nextAt === null ? to.now : null}
      where id = ${id}::uuid and attempts = ${attempt}`,
  )
}

/** Forgets a delivery that had nothing to tell of. */
export async function dropDelivery(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(sql`delete from notification_delivery where id = ${id}::uuid`)
}

export async function dropOldDeliveries(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query(
    sql`delete from notification_delivery where settled_at < ${new Date(now.getTime() - KEPT_DAYS * 86_400_000)}`,
  )
}
