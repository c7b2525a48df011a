import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentSession } from '#lib/auth/current-session.ts'
import { currentViewer } from '#lib/auth/current-viewer.ts'
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
let database: TestDatabase
let okta: TestProvider
let entra: TestProvider

const ADA = {
  sub: 'ada-1',
  claims: { name: 'Ada', email: 'ada@a.test', email_verified: true, groups: ['security'] },
}

const configure = () => {
  const of = (id: string, { issuer }: TestProvider) => ({
    id,
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
  })
  process.env['DEMARC_PROVIDERS'] = JSON.stringify([of('okta', okta), of('entra', entra)])
}

beforeAll(async () => {
  database = await createTestDatabase()
  okta = await startOidcProvider(`${HERE}/api/auth/callback/okta`)
  entra = await startOidcProvider(`${HERE}/api/auth/callback/entra`)
  process.env['DATABASE_URL'] = database.url
  process.env['DEMARC_PUBLIC_URL'] = HERE
  process.env['DEMARC_SECRET'] = 'a secret of the test, long enough for it'
  process.env['DEMARC_ADMIN_GROUPS'] = 'okta:security'
  configure()
})

afterAll(async () => {
  await Promise.all([okta.stop(), entra.stop()])
  await database.drop()
})

beforeEach(() => {
  okta.person = ADA
  okta.aheadMs = 0
  okta.groupsInToken = true
  seen.cookie = ''
  configure()
})

/** Who the product takes a browser for. */
const viewerOf = async (browser: Browser) => {
  seen.cookie = browser.jar.header
  return currentViewer()
}

const lastAudit = async () => {
  const { rows } = await database.pool.query(
    'select action, outcome, actor_name, detail::jsonb as detail from audit_entry order by sequence desc limit 1',
  )
  return rows[0]
}

describe('a sign-in', () => {
  it('makes somebody of who the provider vouches for, and leads to the page that was wanted', async () => {
    const browser = new Browser()
    const { problem, to } = await browser.signIn('okta', '/functions?q=a')
    expect([problem, to]).toEqual([null, '/functions?q=a'])
    expect(await viewerOf(browser)).toMatchObject({ name: 'Ada', kind: 'person', roles: ['admin'] })
    expect(browser.jar.names).toEqual(['demarc-way-back', 'demarc-csrf', 'demarc-session'])
    expect(await lastAudit()).toMatchObject({
      action: 'sign-in',
      outcome: 'done',
      actor_name: 'Ada',
      detail: { provider: 'okta', groups: ['security'], roles: ['admin'] },
    })
  })

  it('keeps of the session’s secret only a hash', async () => {
    const browser = new Browser()
    await browser.signIn('okta')
    const [, secret = ''] = /demarc-session=([^;]+)/.exec(browser.jar.header) ?? []
    expect(secret.length).toBeGreaterThanOrEqual(43)
    const { rows } = await database.pool.query('select * from app_session')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('gives a new session each time, and ends the one before', async () => {
    const browser = new Browser()
    await browser.signIn('okta')
    const former = browser.jar.header
    await browser.signIn('okta')
    expect(browser.jar.header).not.toBe(former)
    seen.cookie = former
    expect(await currentSession()).toBeNull()
    expect(await viewerOf(browser)).not.toBeNull()
  })

  it('takes the groups from the userinfo when the token says nothing of them', async () => {
    okta.groupsInToken = false
    const browser = new Browser()
    expect((await browser.signIn('okta')).problem).toBeNull()
    expect(await viewerOf(browser)).toMatchObject({ roles: ['admin'] })
  })

  it('tells apart people whom two providers call the same', async () => {
    entra.person = ADA
    const here = new Browser()
    const there = new Browser()
    await here.signIn('okta')
    await there.signIn('entra')
    const [ours, theirs] = [await viewerOf(here), await viewerOf(there)]
    expect(ours?.roles).toEqual(['admin'])
    expect(theirs?.roles).toEqual([])
    expect(theirs?.id).not.toBe(ours?.id)
  })
})

describe('a sign-in is refused', () => {
  const refused = async (
    problem: string,
    browser: Browser,
    went: Promise<{ problem: unknown }>,
  ) => {
    expect((await went).problem).toBe(problem)
    expect(await viewerOf(browser)).toBeNull()
    expect(await lastAudit()).toMatchObject({ outcome: 'failed', detail: { problem } })
  }

  it('with the state of another sign-in', async () => {
    const browser = new Browser()
    const back = await browser.goToProvider('okta')
    back.searchParams.set('state', 'of-somebody-else')
    await refused('stale', browser, browser.comeBack('okta', back))
  })

  it('in a browser that did not begin it', async () => {
    const back = await new Browser().goToProvider('okta')
    const victim = new Browser()
    await refused('stale', victim, victim.comeBack('okta', back))
  })

  it('at another provider than the one that it was begun with', async () => {
    const browser = new Browser()
    const back = await browser.goToProvider('okta')
    await refused('stale', browser, browser.comeBack('entra', back))
  })

  it('with a code that was used before', async () => {
    const browser = new Browser()
    const back = await browser.goToProvider('okta')
    const copy = new Browser()
    copy.jar.keep(browser.jar.header.split('; '))
    expect((await browser.comeBack('okta', back)).problem).toBeNull()
    await refused('code-refused', copy, copy.comeBack('okta', back))
  })

  it('with a token that has expired', async () => {
    okta.aheadMs = -3_600_000
    const browser = new Browser()
    const went = browser.signIn('okta')
    await refused('token-expired', browser, went)
    expect((await went).cause).toMatch(/^RPError: JWT expired/)
    expect((await went).cause).not.toContain('eyJ')
  })

  it('with a token of a time to come, but not for a few seconds', async () => {
    okta.aheadMs = 300_000
    const browser = new Browser()
    await refused('clock', browser, browser.signIn('okta'))
    okta.aheadMs = 8_000
    expect((await browser.signIn('okta')).problem).toBeNull()
  })

  it('when it is cancelled at the provider', async () => {
    okta.person = null
    const browser = new Browser()
    await refused('cancelled', browser, browser.signIn('okta'))
  })

  it('when the groups were left out', async () => {
    okta.person = { sub: 'ada-1', claims: { name: 'Ada', groups: undefined } }
    okta.groupsInToken = false
    const browser = new Browser()
    const overflow = { sub: 'ada-1', claims: { name: 'Ada', _claim_names: { groups: 'src1' } } }
    okta.person = overflow
    expect((await browser.signIn('okta')).problem).toBeNull()
    expect((await viewerOf(browser))?.roles).toEqual([])
  })

  it('by a provider whose issuer is not, letter for letter, the configured one', async () => {
    const listed = JSON.parse(process.env['DEMARC_PROVIDERS'] ?? '[]')
    listed[0].issuer = `${okta.issuer}/`
    process.env['DEMARC_PROVIDERS'] = JSON.stringify(listed)
    const browser = new Browser()
    await refused('token-refused', browser, browser.signIn('okta'))
  })
})

describe('who has signed in', () => {
  it('loses with the group what the group gave', async () => {
    const browser = new Browser()
    await browser.signIn('okta')
    const other = new Browser()
    okta.person = { ...ADA, claims: { ...ADA.claims, groups: ['kitchen'] } }
    await other.signIn('okta')
    expect((await viewerOf(other))?.roles).toEqual([])
    // The browser that signed in before is the same person, and loses it too.
    expect((await viewerOf(browser))?.roles).toEqual([])
  })

  it('is out with the next request when the session is ended', async () => {
    const browser = new Browser()
    await browser.signIn('okta')
    const viewer = await viewerOf(browser)
    await revokeSessions(database.pool, {
      userId: viewer?.id ?? '',
      sessionId: null,
      now: new Date(),
    })
    expect(await viewerOf(browser)).toBeNull()
  })

  it.each([
    ['idle for 30 minutes', "update app_session set last_seen_at = now() - interval '31 minutes'"],
    ['signed in for 12 hours', 'update app_session set expires_at = now()'],
    ['disabled', 'update app_user set disabled_at = now()'],
  ])('is out when %s', async (_, change) => {
    const browser = new Browser()
    await browser.signIn('okta')
    expect(await viewerOf(browser)).not.toBeNull()
    await database.pool.query(change)
    expect(await viewerOf(browser)).toBeNull()
    await database.pool.query('update app_user set disabled_at = null')
  })

  it('is out when the provider is taken out of the configuration', async () => {
    const browser = new Browser()
    await browser.signIn('okta')
    process.env['DEMARC_PROVIDERS'] = JSON.stringify([
      { id: 'entra', issuer: entra.issuer, clientId: CLIENT.id },
    ])
    expect(await viewerOf(browser)).toBeNull()
  })

  it('cannot sign in again when disabled, and the trail says so', async () => {
    await new Browser().signIn('okta')
    await database.pool.query('update app_user set disabled_at = now()')
    expect((await new Browser().signIn('okta')).problem).toBe('disabled')
    expect(await lastAudit()).toMatchObject({ outcome: 'refused', detail: { problem: 'disabled' } })
    await database.pool.query('update app_user set disabled_at = null')
  })
})
