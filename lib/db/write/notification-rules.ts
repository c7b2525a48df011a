import type pg from 'pg'
import type { NotificationInput } from '#lib/core/notify/notification-rule.ts'
import { type Queryable, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export interface NewNotificationRule extends NotificationInput {
  readonly id: string
  readonly salt: string
  readonly ownerId: string
  readonly ownerName: string
  readonly now: Date
  /** When the first daily notice is due; null for those at once. */
  readonly dueAt: Date | null
}

export async function insertNotificationRule(
  database: Queryable,
  rule: NewNotificationRule,
): Promise<void> {
  await rowsOf(
    database,
    sql`insert into notification_rule (id, name, filter, timing, url, salt, enabled, owner_id, owner_name, created_at, told_until, due_at)
      values (${rule.id}::uuid, ${rule.name}, ${rule.filter}, ${rule.timing}, ${rule.url}, ${rule.salt}, true, ${rule.ownerId},
        ${rule.ownerName}, ${rule.now}, ${rule.now}, ${rule.dueAt})`,
  )
}

/** Which rule, and of whom: nobody changes another person's. */
export interface OwnedRule {
  readonly id: string
  readonly ownerId: string
}

/** Turns a rule off, with what still waits, or on again: what opened meanwhile it does not tell of. False when there is no such rule. */
export async function enableNotificationRule(
  database: Queryable,
  { id, ownerId }: OwnedRule,
  { enabled, now }: { readonly enabled: boolean; readonly now: Date },
): Promise<boolean> {
  const changed = await rowsOf(
    database,
    sql`with moved as (
        update notification_rule set enabled = ${enabled}, told_until = case when ${enabled} then ${now} else told_until end
        where id::text = ${id} and owner_id = ${ownerId} returning id
      ), withdrawn as (
        update notification_delivery d set state = 'withdrawn', next_at = null, settled_at = ${now}, last_problem = 'The rule was turned off.'
        from moved where d.rule_id = moved.id and d.state = 'waiting' and not ${enabled}
      )
      select id from moved`,
  )
  return changed.length === 1
}

export async function deleteNotificationRule(
  database: Queryable,
  { id, ownerId }: OwnedRule,
): Promise<boolean> {
  const changed = await rowsOf(
    database,
    sql`delete from notification_rule where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return changed.length === 1
}

/** A new salt makes a new secret: the old one signs nothing from then on. */
export async function saltNotificationRule(
  database: Queryable,
  { id, ownerId }: OwnedRule,
  salt: string,
): Promise<boolean> {
  const changed = await rowsOf(
    database,
    sql`update notification_rule set salt = ${salt} where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return changed.length === 1
}

/** Adds a test notice, with what opened in the last day. False when there is no such rule. */
export async function addTestDelivery(
  database: Queryable,
  { id, ownerId }: OwnedRule,
  now: Date,
): Promise<boolean> {
  const changed = await rowsOf(
    database,
    sql`insert into notification_delivery (id, rule_id, kind, since, until, state, created_at, next_at)
      select gen_random_uuid(), id, 'test', ${new Date(now.getTime() - 86_400_000)}, ${now}, 'waiting', ${now}, ${now}
      from notification_rule where id::text = ${id} and owner_id = ${ownerId} returning id`,
  )
  return changed.length === 1
}

/** Marks failures of a person's rules as seen. */
export async function seeFailedDeliveries(
  pool: pg.Pool,
  ownerId: string,
  now: Date,
): Promise<void> {
  await pool.query(
    sql`update notification_delivery d set seen_at = ${now} from notification_rule r
      where r.id = d.rule_id and r.owner_id = ${ownerId} and d.state = 'failed' and d.seen_at is null`,
  )
}
