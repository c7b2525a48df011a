import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { TokenSetParameters } from 'openid-client'
import { z } from 'zod'
import type { Claims } from '#lib/core/session/groups-of.ts'
import { namesNoGroups } from '#lib/core/session/groups-of.ts'
import type { Provider } from '#lib/core/session/provider.ts'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import { cookieOf } from '../cookie.ts'
import { exchange, noteProblem } from './exchange.ts'
import { failureOf } from './failure-of.ts'
import { userOf } from './user-of.ts'

/** Not `claims`: the library puts a method of that name over it. */
const ALL_CLAIMS = 'all_claims'
const CLAIMS = z.record(z.string(), z.unknown())

export interface OidcSettings {
  readonly publicUrl: string
  readonly isSecure: boolean
  readonly secret: string
  readonly providers: readonly Provider[]
}

/** next-auth does the protocol and nothing else: whose session it becomes, and for how long, is ours. */
export function optionsOf({ isSecure, secret, providers }: OidcSettings): AuthOptions {
  const cookie = (what: string) => cookieOf(what, isSecure)
  return {
    secret,
    providers: providers.map(oauth),
    session: { strategy: 'jwt' },
    // The session cookie of next-auth carries nothing; handle.ts leaves it out.
    jwt: { encode: async () => '', decode: async () => null },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: cookie('next-auth'),
      callbackUrl: cookie('way-back'),
      csrfToken: cookie('csrf'),
      pkceCodeVerifier: cookie('pkce'),
      state: cookie('state'),
      nonce: cookie('nonce'),
    },
    callbacks: { signIn: async ({ profile }) => profile !== undefined },
    logger: {
      error: (_code, about) => noteProblem(...troubleOf(about)),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

const troubleOf = (about: Error | { error: Error }) => {
  const error = about instanceof Error ? about : about.error
  return ['stale', error] as const
}

const oauth = (provider: Provider): OAuthConfig<Claims> => ({
  id: provider.id,
  name: provider.name ?? provider.id,
  type: 'oauth',
  wellKnown: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: provider.clientId,
  ...(provider.clientSecret === undefined
    ? { client: { token_endpoint_auth_method: 'none' } }
    : { clientSecret: provider.clientSecret }),
  authorization: { params: { scope: provider.scope } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  token: {
    request: async ({ client, params, checks, provider: { callbackUrl } }) => {
      try {
        const tokens = await client.callback(callbackUrl, params, checks)
        const { userinfo_endpoint: more } = client.issuer.metadata
        const claims: Claims = tokens.claims()
        noteTokens(tokens)
        const asks = more !== undefined && namesNoGroups(claims, provider.groupsClaim)
        // Of a token that says nothing of groups the userinfo may; what the signed token says counts first.
        const all = asks ? { ...(await client.userinfo(tokens)), ...claims } : claims
        return { tokens: { [ALL_CLAIMS]: all } }
      } catch (error) {
        noteProblem(failureOf(error), error)
        throw error
      }
    },
  },
  userinfo: { request: async ({ tokens }) => CLAIMS.parse(tokens[ALL_CLAIMS]) },
  profile: (claims) => accept(provider, claims),
})

function noteTokens({ id_token, refresh_token }: TokenSetParameters): void {
  const now = exchange.getStore()
  if (now === undefined) return
  now.tokens = { idToken: id_token ?? null, refreshToken: refresh_token ?? null }
}

/** Notes who it is, once the token is one that this configuration trusts. */
function accept(provider: Provider, claims: Claims) {
  const problem = claimsProblem(provider, claims)
  const user = problem === null ? userOf(provider, claims) : null
  if (user === null) {
    const refused = new Error(`The token is refused: ${problem ?? 'groups-left-out'}.`)
    noteProblem(problem ?? 'groups-left-out', refused)
    throw refused
  }
  const now = exchange.getStore()
  if (now !== undefined) now.user = user
  return { id: user.subject, name: user.name }
}

/** Clocks that differ by more than this are somebody's mistake. */
const SKEW_SECONDS = 60

/** What the library does not ask: that the issuer is letter for letter ours, and that the token is not of a time to come. */
function claimsProblem({ issuer }: Provider, { iss, iat }: Claims): SignInProblem | null {
  if (iss !== issuer) return 'token-refused'
  const latest = Date.now() / 1000 + SKEW_SECONDS
  return typeof iat === 'number' && iat <= latest ? null : 'clock'
}
