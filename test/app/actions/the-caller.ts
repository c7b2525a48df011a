import { randomUUID } from 'node:crypto'
import { hashOfSecret, newSecret } from '#lib/auth/secret-token.ts'
import { saveUser } from '#lib/db/write/save-user.ts'
import { addSession } from '#lib/db/write/sessions.ts'
import type { TestDatabase } from '#test/support/postgres.ts'

/** Whom the actions of a test are called by: the local administrator, with a session of their own. */
export const caller = { cookie: '' }

/** What Next throws to lead elsewhere; an action that leads on has done what was asked. */
export class Led extends Error {}

export const nextHeaders = () => ({
  cookies: async () => ({
    get: (name: string) => (name === 'demarc-session' ? { name, value: caller.cookie } : undefined),
    set: () => undefined,
  }),
  headers: async () => new Headers(),
})
const lead = () => {
  throw new Led()
}
export const nextNavigation = () => ({ redirect: lead, forbidden: lead, notFound: lead })

/** Points the web's database at the test's and signs the caller in. */
export async function signInCaller(database: TestDatabase): Promise<string> {
  process.env['DATABASE_URL'] = database.url
  process.env['DEMARC_SIGN_IN_LINKS'] = 'on'
  process.env['DEMARC_FINGERPRINT_KEY'] = 'a key of the test, long enough for it'
  const user = {
    provider: 'local',
    issuer: 'demarc',
    subject: 'administrator',
    name: 'Ann',
    email: null,
    emailVerified: false,
    groups: [],
  }
  const now = new Date()
  const { id: userId } = await saveUser(database.pool, user, now)
  const secret = newSecret()
  await addSession(database.pool, {
    id: randomUUID(),
    secretHash: hashOfSecret(secret),
    userId,
    now,
    expiresAt: new Date(now.getTime() + 3_600_000),
    address: null,
    userAgent: null,
  })
  caller.cookie = secret
  return userId
}

/** What an action answers; null when it led elsewhere. */
export async function called<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Led) return null
    throw error
  }
}

export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
