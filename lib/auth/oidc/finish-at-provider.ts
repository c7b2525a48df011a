import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { completeSignIn, type SignInResult } from '../complete-sign-in.ts'
import { cookiesOf, formerSecret } from '../former-secret.ts'
import { noteFailedSignIn } from '../note-failed-sign-in.ts'
import type { RequestFacts } from '../request-facts.ts'
import { signInSettings } from '../sign-in-settings.ts'
import { handleOidc } from './handle.ts'
import { oidcSettings } from './oidc-settings.ts'

export interface Finished {
  readonly result: SignInResult
  /** The page that was wanted. */
  readonly to: string
  readonly cookies: readonly string[]
  /** For the log alone; its words, because the library's errors carry the tokens that they complain of. */
  readonly cause: string | null
}

interface Callback {
  readonly providerId: string
  readonly query: Readonly<Record<string, string>>
}

/** What becomes of a browser that comes back from a provider: a session, or one reason why not, kept in the audit trail. */
export async function finishAtProvider(
  request: Request,
  { providerId, query }: Callback,
  facts: RequestFacts,
): Promise<Finished> {
  const settings = oidcSettings(signInSettings())
  const known = settings?.providers.some(({ id }) => id === providerId) ?? false
  if (settings === null || !known) return failed({ problem: 'unknown-provider', providerId }, facts)
  const { redirect, cookies, problem, cause, user, tokens } = await handleOidc(settings, {
    action: 'callback',
    providerId,
    query,
    body: {},
    cookies: cookiesOf(request),
  })
  if (user === null || redirect === null) {
    const why = query['error'] === undefined ? (problem ?? 'stale') : refusalOf(query['error'])
    return {
      ...(await failed({ problem: why, providerId }, facts)),
      cookies,
      cause: wordsOf(cause),
    }
  }
  const result = await completeSignIn(webDatabase(), {
    user,
    tokens,
    facts,
    formerSecret: formerSecret(request, settings.isSecure),
    now: new Date(),
  })
  return { result, to: pathOf(redirect, settings.publicUrl), cookies, cause: null }
}

const refusalOf = (error: string): SignInProblem =>
  error === 'access_denied' ? 'cancelled' : 'provider-refused'

const wordsOf = (cause: unknown): string | null =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : null

const pathOf = (address: string, publicUrl: string): string => {
  const { origin, pathname, search } = new URL(address, publicUrl)
  return origin === publicUrl ? `${pathname}${search}` : '/'
}

async function failed(
  failure: { readonly problem: SignInProblem; readonly providerId: string },
  facts: RequestFacts,
): Promise<Finished> {
  await noteFailedSignIn(failure, facts)
  return { result: { ok: false, problem: failure.problem }, to: '/', cookies: [], cause: null }
}
