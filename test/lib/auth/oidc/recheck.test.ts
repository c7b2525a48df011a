import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentSession } from '#lib/auth/current-session.ts'
import { currentViewer } from '#lib/auth/current-viewer.ts'
import { leavingAddress } from '#lib/auth/leaving-address.ts'
import { unsealTokens } from '#lib/auth/oidc/provider-tokens.ts'
import { recheck } from '#lib/auth/recheck.ts'
import { hashOfSecret } from '#lib/auth/secret-token.ts'
import { readSession } from '#lib/db/read/read-session.ts'
import { revokeSessions } from '#lib/db/write/sessions.ts'
import { CLIENT, startOidcProvider, type TestProvider } from '#test/support/oidc-provider.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { Browser } from './browser.ts'

const seen = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const [, value] = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(seen.cookie) ?? []
      return value === undefined ? undefined : { name, value }
    },
  }),
}))

const HERE = 'http://127.0.0.1:4999'
const SECRET = 'a secret of the test, long enough for it'
let database: TestDatabase
let okta: TestProvider
let cognito: TestProvider

const ADA = { sub: 'ada-1', claims: { name: 'Ada', groups: ['security'] } }

beforeAll(async () => {
  database = await createTestDatabase()
  okta = await startOidcProvider(`${HERE}/api/auth/callback/okta`)
  cognito = await startOidcProvider(`${HERE}/api/auth/callback/cognito`, { signsOut: false })
  const of = (id: string, { issuer }: TestProvider) => ({
    id,
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
  })
  process.env['DATABASE_URL'] = database.url
  process.env['DEMARC_PUBLIC_URL'] = HERE
  process.env['DEMARC_SECRET'] = SECRET
  process.env['DEMARC_ADMIN_GROUPS'] = 'okta:security,cognito:security'
  process.env['DEMARC_PROVIDERS'] = JSON.stringify([of('okta', okta), of('cognito', cognito)])
})

afterAll(async () => {
  await Promise.all([okta.stop(), cognito.stop()])
  await database.drop()
})

beforeEach(() => {
  Object.assign(okta, {
    person: ADA,
    gone: false,
    broken: false,
    refreshes: true,
    groupsInToken: true,
  })
  cognito.person = ADA
})

const signedIn = async (providerId = 'okta') => {
  const browser = new Browser()
  expect((await browser.signIn(providerId)).problem).toBeNull()
  seen.cookie = browser.jar.header
  return browser
}
const rolesNow = async () => (await currentViewer())?.roles ?? null
const due = () => database.pool.query('update app_session set recheck_at = now()')
const stored = async () =>
  (
    await database.pool.query(
      `select provider_tokens as tokens, extract(epoch from expires_at - now()) / 60 as minutes_left,
         extract(epoch from recheck_at - now()) / 60 as minutes_due
       from app_session order by created_at desc limit 1`,
    )
  ).rows[0]
const lastAudit = async () =>
  (
    await database.pool.query(
      'select action, actor_name, detail::jsonb as detail from audit_entry order by sequence desc limit 1',
    )
  ).rows[0]

describe('while somebody is signed in', () => {
  it.each([
    ['in the token', true],
    ['in the userinfo alone', false],
  ])(
    'a removed group, %s, counts from the next time that the provider is asked',
    async (_, inToken) => {
      okta.groupsInToken = inToken
      await signedIn()
      okta.person = { ...ADA, claims: { ...ADA.claims, groups: ['kitchen'] } }
      expect(await rolesNow()).toEqual(['admin'])
      await due()
      expect(await rolesNow()).toEqual([])
      expect(await lastAudit()).toMatchObject({
        action: 'groups-changed',
        actor_name: 'Ada',
        detail: { before: ['security'], groups: ['kitchen'] },
      })
      expect((await stored()).minutes_due).toBeCloseTo(30, 0)
      await due()
      expect(await rolesNow()).toEqual([])
    },
  )

  it('the provider is asked with the token that it gave last, and nothing is written where nothing changed', async () => {
    await signedIn()
    const { action } = await lastAudit()
    for (const _ of [1, 2, 3]) {
      await due()
      expect(await rolesNow()).toEqual(['admin'])
    }
    expect(action).toBe('sign-in')
    expect((await lastAudit()).action).toBe('sign-in')
  })

  it('one of many requests that find it due asks, and the others go on', async () => {
    const browser = await signedIn()
    await due()
    const [, sessionSecret = ''] = /demarc-session=([^;]+)/.exec(browser.jar.header) ?? []
    const session = await readSession(database.pool, hashOfSecret(sessionSecret))
    if (session === null) throw new Error('There is no session.')
    const before = okta.asked
    const now = new Date()
    const requests = Array.from({ length: 5 }, () => recheck({ session, sessionSecret, now }))
    expect((await Promise.all(requests)).filter((asked) => asked)).toHaveLength(1)
    expect(okta.asked - before).toBe(1)
    expect(await rolesNow()).toEqual(['admin'])
  })

  it('the session ends when the provider knows the person no more', async () => {
    await signedIn()
    await due()
    okta.gone = true
    expect(await rolesNow()).toBeNull()
    expect(await lastAudit()).toMatchObject({
      action: 'sessions-revoked',
      detail: { sessions: 1, provider: 'okta', problem: 'code-refused' },
    })
    expect((await stored()).tokens).toBeNull()
  })

  it('a provider that cannot be reached is asked again in a minute, for four hours', async () => {
    await signedIn()
    await due()
    okta.broken = true
    expect(await rolesNow()).toEqual(['admin'])
    const { minutes_due: next, minutes_left: left } = await stored()
    expect(next).toBeCloseTo(1, 0)
    expect(left).toBeCloseTo(240, 0)
    await database.pool.query(
      `update app_session set expires_at = expires_at - interval '241 minutes'`,
    )
    expect(await rolesNow()).toBeNull()
  })

  it('each answer lets the session go on, up to twelve hours after the sign-in', async () => {
    await signedIn()
    const { rows } = await database.pool.query('select max(created_at) as newest from app_session')
    const startedAgo = (hours: number) =>
      database.pool.query(
        `update app_session set created_at = now() - make_interval(hours => $1), expires_at = now() + interval '1 minute',
           recheck_at = now() where created_at = $2`,
        [hours, rows[0].newest],
      )
    await startedAgo(3)
    await rolesNow()
    const { rows: after } = await database.pool.query(
      `select extract(epoch from expires_at - now()) / 60 as left from app_session where provider_tokens is not null
       and created_at < now() - interval '2 hours' order by expires_at desc limit 1`,
    )
    expect(Number(after[0].left)).toBeCloseTo(240, 0)
  })

  it('a provider that gives no refresh token is not asked, and its word counts for four hours', async () => {
    okta.refreshes = false
    await signedIn()
    const { minutes_due: next, minutes_left: left } = await stored()
    expect(next).toBeNull()
    expect(left).toBeCloseTo(240, 0)
    const before = okta.asked
    expect(await rolesNow()).toEqual(['admin'])
    expect(okta.asked).toBe(before)
  })

  it('the provider’s tokens are kept so that only the cookie and the server together open them, and not after the end', async () => {
    const browser = await signedIn()
    const { tokens } = await stored()
    const [, sessionSecret = ''] = /demarc-session=([^;]+)/.exec(browser.jar.header) ?? []
    expect(tokens.toString('latin1')).not.toContain('eyJ')
    const keys = { sessionSecret, serverSecret: SECRET }
    expect(unsealTokens(tokens, keys)?.idToken).toMatch(/^eyJ/)
    expect(unsealTokens(tokens, keys)?.refreshToken).toMatch(/^[\w-]{20,}$/)
    expect(unsealTokens(tokens, { ...keys, serverSecret: 'another' })).toBeNull()
    expect(unsealTokens(tokens, { ...keys, sessionSecret: 'another' })).toBeNull()
    const session = await currentSession()
    const ending = { userId: session?.user.id ?? '', sessionId: null, now: new Date() }
    await revokeSessions(database.pool, ending)
    expect((await stored()).tokens).toBeNull()
  })
})

describe('who signs out', () => {
  it('is led to the provider, which ends its own session too and leads back', async () => {
    const browser = await signedIn()
    const address = new URL(await leavingAddress())
    expect(address.origin).toBe(okta.issuer)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${HERE}/sign-in`)
    const back = await signOutThere(browser, address)
    expect(back).toBe(`${HERE}/sign-in?state=signed-out`)
    okta.person = null
    const again = await browser.signIn('okta')
    expect(again.problem).toBe('cancelled')
  })

  it('is told where the provider has no such address, or does not answer', async () => {
    await signedIn('cognito')
    expect(await leavingAddress()).toBe('/sign-in?out=1&kept=cognito')
  })

  it('is simply out without a session', async () => {
    seen.cookie = ''
    expect(await leavingAddress()).toBe('/sign-in?out=1')
  })
})

/** The page on which the provider asks whether to sign out of it as well, and its button. */
async function signOutThere({ theirs }: Browser, address: URL): Promise<string | null> {
  const page = await fetch(address, { headers: { cookie: theirs.header } })
  theirs.keep(page.headers.getSetCookie())
  const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(await page.text()) ?? []
  const answer = await fetch(`${address.origin}/session/end/confirm`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: theirs.header },
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  })
  theirs.keep(answer.headers.getSetCookie())
  return answer.headers.get('location')
}
