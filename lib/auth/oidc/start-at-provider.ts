import { createHash } from 'node:crypto'
import { returnPath } from '#lib/core/session/return-path.ts'
import { cookieOf } from '../cookie.ts'
import { newSecret } from '../secret-token.ts'
import { handleOidc, type OidcAnswer } from './handle.ts'
import type { OidcSettings } from './options.ts'

/** Where to send the browser to sign in, and what it keeps meanwhile. The caller has checked that our own page asks. */
export function startAtProvider(
  settings: OidcSettings,
  { providerId, to }: { readonly providerId: string; readonly to: string | null },
): Promise<OidcAnswer> {
  // next-auth's own check of where the form came from: a token in a cookie and in the body. Ours was before.
  const token = newSecret()
  const seal = createHash('sha256').update(`${token}${settings.secret}`).digest('hex')
  return handleOidc(settings, {
    action: 'signin',
    providerId,
    query: {},
    body: { csrfToken: token, callbackUrl: `${settings.publicUrl}${returnPath(to)}` },
    cookies: { [cookieOf('csrf', settings.isSecure).name]: `${token}|${seal}` },
  })
}
