import * as nextAuth from 'next-auth'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import type { SignedInUser } from '#lib/db/write/save-user.ts'
import { cookieOf } from '../cookie.ts'
import { exchange } from './exchange.ts'
import { type OidcSettings, optionsOf } from './options.ts'
import type { ProviderTokens } from './provider-tokens.ts'

export interface OidcRequest {
  readonly action: 'signin' | 'callback'
  readonly providerId: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
}

export interface OidcAnswer {
  /** Where the browser goes next; null after a failure. */
  readonly redirect: string | null
  /** `Set-Cookie` lines. */
  readonly cookies: readonly string[]
  readonly problem: SignInProblem | null
  readonly cause: unknown
  readonly user: SignedInUser | null
  readonly tokens: ProviderTokens | null
}

type Handler = (request: unknown, response: unknown, options: unknown) => Promise<unknown>

/** One step of the protocol, done by next-auth. It wants a request and a response as Next's old API had them. */
export async function handleOidc(
  settings: OidcSettings,
  { action, providerId, query, body, cookies }: OidcRequest,
): Promise<OidcAnswer> {
  // next-auth takes its own address from nowhere else.
  process.env['NEXTAUTH_URL'] = settings.publicUrl
  const noted = { problem: null, cause: null, user: null, tokens: null }
  const response = new CollectedResponse()
  const request = {
    method: action === 'signin' ? 'POST' : 'GET',
    headers: {},
    query: { ...query, nextauth: [action, providerId] },
    body: { ...body, json: 'true' },
    cookies,
  }
  await exchange.run(noted, () => handler()(request, response, optionsOf(settings)))
  return answerOf(settings, response, noted)
}

function answerOf(
  { publicUrl, isSecure }: OidcSettings,
  { cookies, redirect }: CollectedResponse,
  { problem, cause, user, tokens }: Pick<OidcAnswer, 'problem' | 'cause' | 'user' | 'tokens'>,
): OidcAnswer {
  const unused = cookieOf('next-auth', isSecure).name
  const kept = cookies.filter((line) => !line.startsWith(`${unused}=`))
  const hasFailed =
    problem !== null || redirect === null || isOwn(redirect, publicUrl, ['/api/auth', '/sign-in'])
  if (!hasFailed) return { redirect, cookies: kept, problem: null, cause: null, user, tokens }
  return {
    redirect: null,
    cookies: kept,
    problem: problem ?? 'stale',
    cause,
    user: null,
    tokens: null,
  }
}

const isOwn = (address: string, publicUrl: string, paths: readonly string[]): boolean => {
  const { origin, pathname } = new URL(address, publicUrl)
  return origin === publicUrl && paths.some((path) => pathname.startsWith(path))
}

/** Bundled, the module is the function; loaded by Node itself, the function is its `default`, twice. */
function handler(): Handler {
  let found: unknown = nextAuth
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  if (!isHandler(found)) throw new Error('next-auth is not what it was.')
  return found
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

class CollectedResponse {
  redirect: string | null = null
  private readonly headers = new Map<string, unknown>()

  get cookies(): readonly string[] {
    return [this.headers.get('set-cookie') ?? []].flat().map(String)
  }

  status(): this {
    return this
  }

  getHeader(name: string): unknown {
    return this.headers.get(name.toLowerCase())
  }

  setHeader(name: string, value: unknown): this {
    this.headers.set(name.toLowerCase(), value)
    return this
  }

  json(body: { readonly url?: string }): void {
    this.redirect = body.url ?? null
  }

  send(): void {
    this.redirect = null
  }

  end(): void {
    this.redirect = null
  }
}
