import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { can } from '#lib/auth/can.ts'
import { hashOfSecret, newSecret } from '#lib/auth/secret-token.ts'
import type { GrantScope } from '#lib/core/grants/grant.ts'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Permission } from '#lib/core/model/permission.ts'
import type { Role } from '#lib/core/model/role.ts'
import { addGrant } from '#lib/db/write/grants.ts'
import { saveUser } from '#lib/db/write/save-user.ts'
import { addSession } from '#lib/db/write/sessions.ts'
import { PROVIDER } from '../provider.ts'

/** Somebody with a session, by what they were granted. */
export interface Person {
  readonly name: string
  /** Empty for who is not signed in. */
  readonly headers: Readonly<Record<string, string>>
  readonly may: (permission: Permission) => boolean
}

export const OWN = '210000000606' as AccountId

/** Everybody that the pages are asked as: a grant each, or none. */
const GRANTS: Readonly<Record<string, readonly [Role, GrantScope] | null>> = {
  admin: ['admin', { kind: 'everything' }],
  analyst: ['analyst', { kind: 'everything' }],
  'auditor of everything': ['auditor', { kind: 'everything' }],
  'auditor of one account': ['auditor', { kind: 'accounts', accountIds: [OWN] }],
  'viewer of one account': ['viewer', { kind: 'accounts', accountIds: [OWN] }],
  stranger: null,
}

export const NOBODY: Person = { name: 'nobody', headers: {}, may: () => false }

const HOUR_MS = 3_600_000

/** Signs everybody in, with the grants that make them who they are. */
export const makePeople = async (pool: pg.Pool): Promise<readonly Person[]> => [
  NOBODY,
  ...(await Promise.all(
    Object.entries(GRANTS).map(async ([name, grant]): Promise<Person> => {
      const headers = await signIn(pool, name)
      if (grant !== null) await give(pool, name, grant)
      return { name, headers, may: permissionsOf(grant) }
    }),
  )),
]

const permissionsOf =
  (grant: readonly [Role, GrantScope] | null): Person['may'] =>
  (permission) => {
    if (grant === null) return false
    const [role, { kind }] = grant
    const scope =
      kind === 'everything' ? { kind } : ({ kind: 'accounts', accountIds: [OWN] } as const)
    return can({ roles: [role], scope }, permission)
  }

async function signIn(pool: pg.Pool, name: string): Promise<Person['headers']> {
  const now = new Date()
  const subject = `${name} ${randomUUID()}`
  const user = {
    provider: PROVIDER.id,
    issuer: PROVIDER.issuer,
    subject,
    name,
    email: null,
    emailVerified: false,
    groups: [name],
  }
  const { id } = await saveUser(pool, user, now)
  const secret = newSecret()
  await addSession(pool, {
    id: randomUUID(),
    secretHash: hashOfSecret(secret),
    userId: id,
    now,
    expiresAt: new Date(now.getTime() + HOUR_MS),
    address: null,
    userAgent: null,
  })
  return { Cookie: `demarc-session=${secret}` }
}

async function give(
  pool: pg.Pool,
  subject: string,
  [role, scope]: readonly [Role, GrantScope],
): Promise<void> {
  const now = new Date()
  const id = randomUUID()
  const actor = { id: 'test', name: 'test', kind: 'operator' } as const
  await addGrant(
    pool,
    {
      id,
      subjectKind: 'group',
      provider: PROVIDER.id,
      subject,
      role,
      scope,
      note: '',
      expiresAt: null,
      grantedAt: now,
      grantedBy: 'test',
      revokedAt: null,
      revokedBy: null,
    },
    {
      at: now,
      actor,
      action: 'grant-added',
      outcome: 'done',
      target: subject,
      detail: {},
      address: null,
      requestId: null,
    },
  )
}
