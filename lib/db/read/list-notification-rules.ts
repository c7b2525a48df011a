import type {
  DeliveryState,
  NoticeKind,
  NotificationTiming,
} from '#lib/core/notify/notification-rule.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

export interface LastDelivery {
  readonly kind: NoticeKind
  readonly state: DeliveryState
  readonly createdAt: string
  readonly problem: string | null
}

export interface NotificationRuleRow {
  readonly id: string
  readonly name: string
  readonly filter: string
  readonly timing: NotificationTiming
  readonly url: string
  readonly enabled: boolean
  readonly createdAt: Date
  readonly dueAt: Date | null
  readonly last: LastDelivery | null
}

/** A person's rules, the newest first. Nobody reads another's: they are no part of the accounts' data. */
export const listNotificationRules = (
  ownerId: string,
  database: Queryable,
): Promise<readonly NotificationRuleRow[]> =>
  rowsOf<NotificationRuleRow>(
    database,
    sql`select ${RULE} from notification_rule r where r.owner_id = ${ownerId} order by r.created_at desc, r.id limit 200`,
  )

export const readNotificationRule = (
  ownerId: string,
  database: Queryable,
  id: string,
): Promise<NotificationRuleRow | null> =>
  rowOf<NotificationRuleRow>(
    database,
    sql`select ${RULE} from notification_rule r where r.owner_id = ${ownerId} and r.id::text = ${id}`,
  )

const RULE: Sql = sql`r.id, r.name, r.filter, r.timing, r.url, r.enabled, r.created_at as "createdAt", r.due_at as "dueAt",
  (select json_build_object('kind', d.kind, 'state', d.state, 'createdAt', d.created_at, 'problem', d.last_problem)
    from notification_delivery d where d.rule_id = r.id order by d.created_at desc limit 1) as last`

export interface DeliveryRow {
  readonly id: string
  readonly kind: NoticeKind
  readonly state: DeliveryState
  readonly attempts: number
  readonly createdAt: Date
  readonly nextAt: Date | null
  readonly settledAt: Date | null
  readonly status: number | null
  readonly problem: string | null
  readonly findings: number | null
  readonly body: string | null
}

/** The newest deliveries of one of a person's rules. */
export const listDeliveries = (
  ownerId: string,
  database: Queryable,
  { ruleId, size }: { readonly ruleId: string; readonly size: number },
): Promise<readonly DeliveryRow[]> =>
  rowsOf<DeliveryRow>(
    database,
    sql`select d.id, d.kind, d.state, d.attempts, d.created_at as "createdAt", d.next_at as "nextAt", d.settled_at as "settledAt",
        d.last_status as status, d.last_problem as problem, d.findings, d.body
      from notification_delivery d join notification_rule r on r.id = d.rule_id
      where r.owner_id = ${ownerId} and r.id::text = ${ruleId} order by d.created_at desc, d.id limit ${size}`,
  )
