import { randomBytes, randomUUID } from 'node:crypto'
import { type NotificationInput, noticeFilters } from '#lib/core/notify/notification-rule.ts'
import type { Queryable } from '#lib/db/read/queryable.ts'
import { insertNotificationRule } from '#lib/db/write/notification-rules.ts'
import type { Delivering } from './deliver-due.ts'
import { webhookAddressProblem } from './webhook-address.ts'
import { webhookSecret } from './webhook-secret.ts'

export interface RuleAsk {
  readonly owner: { readonly id: string; readonly name: string }
  readonly input: NotificationInput
}

export type CreatedRule =
  | { readonly ok: true; readonly id: string; readonly secret: string }
  | { readonly ok: false; readonly field: 'url' | 'filter'; readonly problem: string }

const DAY_MS = 86_400_000
const DAILY_AT_HOUR = 6

/** Makes a rule. Its secret is told this once. */
export async function createRule(
  database: Queryable,
  { now: clock, key, privateAllowed }: Pick<Delivering, 'now' | 'key' | 'privateAllowed'>,
  { owner, input }: RuleAsk,
): Promise<CreatedRule> {
  const url = webhookAddressProblem(input.url, privateAllowed)
  if (url !== null) return { ok: false, field: 'url', problem: url }
  const filters = noticeFilters(input)
  if (!filters.ok) return { ok: false, field: 'filter', problem: filters.problem }
  const [id, salt, now] = [randomUUID(), newSalt(), clock()]
  const dueAt = input.timing === 'daily' ? nextDaily(now) : null
  const whose = { ownerId: owner.id, ownerName: owner.name }
  const filter = new URLSearchParams(input.filter).toString()
  await insertNotificationRule(database, { ...input, ...whose, filter, id, salt, now, dueAt })
  return { ok: true, id, secret: webhookSecret(key, salt) }
}

export const newSalt = (): string => randomBytes(16).toString('base64url')

/** The next six o'clock in UTC. */
const nextDaily = (now: Date): Date => {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS + DAILY_AT_HOUR * 3_600_000
  return new Date(today > now.getTime() ? today : today + DAY_MS)
}
