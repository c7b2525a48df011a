import { can } from '#lib/auth/can.ts'
import type { Access } from '#lib/core/grants/access.ts'
import { type Judgement, judgeAnswer } from '#lib/core/notify/judge-answer.ts'
import { retryDelaySeconds } from '#lib/core/notify/retry-delay.ts'
import type { Database } from '#lib/db/connect.ts'
import {
  claimDelivery,
  type DueDelivery,
  dropDelivery,
  type Settlement,
  settleDelivery,
} from '#lib/db/write/notification-deliveries.ts'
import { composeNotice } from './compose-notice.ts'
import { postWebhook } from './post-webhook.ts'
import { webhookSecret, webhookSignature } from './webhook-secret.ts'

export interface Delivering {
  readonly pool: Database['pool']
  readonly now: () => Date
  /** What a person may do and see now; null when nobody of that id has access any more. */
  readonly accessOf: (personId: string) => Promise<Access | null>
  readonly key: string
  readonly privateAllowed: boolean
}

const TIMEOUT_MS = 10_000

/** Tries the delivery that is due first. False when none is. */
export async function deliverDue(parts: Delivering): Promise<boolean> {
  const { pool } = parts
  const now = parts.now()
  const delivery = await claimDelivery(pool, now)
  if (delivery === null) return false
  const access = await parts.accessOf(delivery.rule.ownerId)
  if (access === null || !can(access, 'export')) {
    await settleDelivery(pool, delivery, gaveUp('Its owner has no access any more.', now))
    return true
  }
  const composed = await composeNotice(access.scope, pool, { delivery, now })
  if (!composed.ok) {
    await settleDelivery(pool, delivery, gaveUp(composed.problem, now))
    return true
  }
  if (composed.findings === 0 && delivery.kind === 'new-critical')
    await forget(parts, delivery, now)
  else await send(parts, delivery, composed)
  return true
}

const gaveUp = (problem: string, now: Date): Settlement => ({
  state: 'failed',
  status: null,
  problem,
  body: null,
  findings: null,
  nextAt: null,
  now,
})

/** A run without news leaves nothing in the log; what was tried before says why it was not tried again. */
async function forget({ pool }: Delivering, delivery: DueDelivery, now: Date): Promise<void> {
  if (delivery.attempt === 1) return dropDelivery(pool, delivery.id)
  const problem = 'What it would have told of is open no more.'
  await settleDelivery(pool, delivery, { ...gaveUp(problem, now), state: 'withdrawn', findings: 0 })
}

async function send(
  parts: Delivering,
  delivery: DueDelivery,
  { body, findings }: { readonly body: string; readonly findings: number },
): Promise<void> {
  const { key, privateAllowed, pool } = parts
  const timestamp = Math.floor(parts.now().getTime() / 1000)
  const signature = webhookSignature(webhookSecret(key, delivery.rule.salt), timestamp, body)
  const sent = await postWebhook({
    url: delivery.rule.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Demarc',
      'demarc-delivery': delivery.id,
      'demarc-timestamp': String(timestamp),
      'demarc-signature': signature,
    },
    body,
    privateAllowed,
    timeoutMs: TIMEOUT_MS,
  })
  const settled = settlementOf(judgeAnswer(sent), delivery.attempt, parts.now())
  await settleDelivery(pool, delivery, { ...settled, body, findings })
}

function settlementOf(
  judged: Judgement,
  attempt: number,
  now: Date,
): Omit<Settlement, 'body' | 'findings'> {
  const { status } = judged
  if (judged.kind === 'delivered') {
    return { state: 'delivered', status, problem: null, nextAt: null, now }
  }
  const delay = judged.kind === 'again' ? retryDelaySeconds(attempt) : null
  return {
    state: delay === null ? 'failed' : 'waiting',
    status,
    problem: judged.problem,
    nextAt: delay === null ? null : new Date(now.getTime() + delay * 1000),
    now,
  }
}
