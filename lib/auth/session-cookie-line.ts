import { cookieOf, SESSION } from './cookie.ts'

interface Line {
  readonly secret: string
  readonly expiresAt: Date
  readonly isSecure: boolean
}

/** The `Set-Cookie` line that makes a browser signed in. */
export function sessionCookieLine({ secret, expiresAt, isSecure }: Line): string {
  const { name } = cookieOf(SESSION, isSecure)
  const marks = `Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Lax`
  return `${name}=${secret}; ${marks}${isSecure ? '; Secure' : ''}`
}
