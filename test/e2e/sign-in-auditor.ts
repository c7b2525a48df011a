import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import type pg from 'pg'
import { hashOfSecret, newSecret } from '#lib/auth/secret-token.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import { addGrant } from '#lib/db/write/grants.ts'
import { saveUser } from '#lib/db/write/save-user.ts'
import { addSession } from '#lib/db/write/sessions.ts'
import { PROVIDER } from './provider.ts'

const HOUR_MS = 3_600_000
const OPERATOR = { id: 'test', name: 'test', kind: 'operator' } as const

/** Signs a browser in as an auditor of those accounts: a user, a session and a grant, as a sign-in and an administrator would leave them. */
export async function signInAuditor(
  pool: pg.Pool,
  context: BrowserContext,
  accounts: readonly string[],
): Promise<void> {
  const now = new Date()
  const group = `auditors ${randomUUID()}`
  await giveAccounts(pool, { group, accounts, now })
  const user = {
    provider: PROVIDER.id,
    issuer: PROVIDER.issuer,
    subject: group,
    name: 'Ada Auditor',
    email: null,
    emailVerified: false,
    groups: [group],
  }
  const { id: userId } = await saveUser(pool, user, now)
  const secret = newSecret()
  await addSession(pool, {
    id: randomUUID(),
    secretHash: hashOfSecret(secret),
    userId,
    now,
    expiresAt: new Date(now.getTime() + HOUR_MS),
    address: null,
    userAgent: null,
  })
  const url = process.env['PRODUCT_ADDRESS'] ?? ''
  await context.addCookies([{ name: 'demarc-session', value: secret, url }])
}

interface Given {
  readonly group: string
  readonly accounts: readonly string[]
  readonly now: Date
}

async function giveAccounts(pool: pg.Pool, { group, accounts, now }: Given): Promise<void> {
  const grant = {
    id: randomUUID(),
    subjectKind: 'group',
    provider: PROVIDER.id,
    subject: group,
    role: 'auditor',
    scope: { kind: 'accounts', accountIds: accounts.map(accountId) },
    note: '',
    expiresAt: null,
    grantedAt: now,
    grantedBy: 'test',
    revokedAt: null,
    revokedBy: null,
  } as const
  await addGrant(pool, grant, {
    at: now,
    actor: OPERATOR,
    action: 'grant-added',
    outcome: 'done',
    target: group,
    detail: {},
    address: null,
    requestId: null,
  })
}
