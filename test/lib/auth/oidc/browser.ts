import { finishAtProvider } from '#lib/auth/oidc/finish-at-provider.ts'
import { oidcSettings } from '#lib/auth/oidc/oidc-settings.ts'
import { startAtProvider } from '#lib/auth/oidc/start-at-provider.ts'
import { sessionCookieLine } from '#lib/auth/session-cookie-line.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { CookieJar } from '#test/support/cookie-jar.ts'

export const FACTS = {
  requestId: 'r-1',
  address: '203.0.113.9',
  isFromHere: false,
  userAgent: 'a test',
  path: null,
} as const

/** A browser that signs in: it keeps cookies, follows the provider, and can stop before it comes back. */
export class Browser {
  readonly jar = new CookieJar()
  /** Of the provider. */
  readonly theirs = new CookieJar()

  /** Goes to the provider and through its pages; returns the address that leads back here, not yet opened. */
  async goToProvider(providerId: string, to: string | null = null): Promise<URL> {
    const settings = oidcSettings(signInSettings())
    if (settings === null) throw new Error('Sign-in is not configured.')
    const { redirect, cookies } = await startAtProvider(settings, { providerId, to })
    this.jar.keep(cookies)
    if (redirect === null) throw new Error('The provider could not be reached.')
    const { theirs } = this
    let next = new URL(redirect)
    while (next.origin !== settings.publicUrl) {
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: theirs.header } })
      theirs.keep(answer.headers.getSetCookie())
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`The provider said: ${await answer.text()}`)
      next = new URL(location, next)
    }
    return next
  }

  async comeBack(providerId: string, back: URL) {
    const request = new Request(back, { headers: { cookie: this.jar.header } })
    const query = Object.fromEntries(back.searchParams)
    const finished = await finishAtProvider(request, { providerId, query }, FACTS)
    this.jar.keep(finished.cookies)
    const { result } = finished
    if (result.ok) this.jar.keep([sessionCookieLine({ ...result, isSecure: false })])
    return { ...finished, problem: result.ok ? null : result.problem }
  }

  /** The whole way. */
  async signIn(providerId: string, to: string | null = null) {
    return this.comeBack(providerId, await this.goToProvider(providerId, to))
  }
}
