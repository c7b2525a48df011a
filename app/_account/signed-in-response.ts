import type { SignInResult } from '#lib/auth/complete-sign-in.ts'
import { sessionCookieLine } from '#lib/auth/session-cookie-line.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { returnPath } from '#lib/core/session/return-path.ts'

interface After {
  /** The page to go to. */
  readonly to: string
  /** What the browser drops, now that the sign-in is over. */
  readonly cookies: readonly string[]
}

/** Leads a browser on after a sign-in: signed in to the page, or back to the sign-in page with the reason. */
export function signedInResponse(result: SignInResult, { to, cookies }: After): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  for (const line of cookies) headers.append('Set-Cookie', line)
  if (result.ok) {
    const { isSecure } = signInSettings()
    headers.append('Set-Cookie', sessionCookieLine({ ...result, isSecure }))
    headers.set('Location', returnPath(to))
  } else {
    const query = new URLSearchParams({ problem: result.problem, to: returnPath(to) })
    headers.set('Location', `/sign-in?${query}`)
  }
  return new Response(null, { status: 303, headers })
}
