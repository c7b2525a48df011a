import { describe, expect, it } from 'vitest'
import { cookieOf } from '#lib/auth/cookie.ts'
import { sessionCookieLine } from '#lib/auth/session-cookie-line.ts'

const line = (isSecure: boolean) =>
  sessionCookieLine({ secret: 'abc', expiresAt: new Date(0), isSecure })

describe('our cookies', () => {
  it('are bound to the host where there is TLS', () => {
    expect(cookieOf('session', true)).toEqual({
      name: '__Host-demarc-session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    })
    expect(line(true)).toBe(
      '__Host-demarc-session=abc; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
    )
  })

  it('are kept by a browser without it, too', () => {
    expect(line(false)).toMatch(/^demarc-session=abc; Path=\/;.*HttpOnly; SameSite=Lax$/)
  })
})
