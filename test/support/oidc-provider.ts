import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type Account, type Configuration } from 'oidc-provider'

export interface Person {
  readonly sub: string
  readonly claims: Readonly<Record<string, unknown>>
}

export interface TestProvider {
  readonly issuer: string
  /** Who signs in next; null presses "cancel". */
  person: Person | null
  /** By how much the provider's clock is ahead while it issues tokens. */
  aheadMs: number
  /** Whether groups are in the ID token, or in the userinfo alone. */
  groupsInToken: boolean
  /** Whether the person is known there no more. */
  gone: boolean
  /** Whether it drops every call of its token endpoint. */
  broken: boolean
  /** Whether it gives refresh tokens. */
  refreshes: boolean
  /** Calls of the token endpoint. */
  asked: number
  readonly stop: () => Promise<void>
}

export const CLIENT = { id: 'demarc', secret: 'a-secret-of-the-test' } as const

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  alg: 'RS256',
  use: 'sig',
})

/** A certified OpenID provider on a port of its own; whoever comes to its login page is the next person, at once. */
export async function startOidcProvider(
  redirectUri: string,
  { signsOut = true } = {},
): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const test: TestProvider = {
    issuer: `http://127.0.0.1:${port}`,
    person: null,
    aheadMs: 0,
    groupsInToken: true,
    gone: false,
    broken: false,
    refreshes: true,
    asked: 0,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const provider = new Provider(test.issuer, configurationOf(test, { redirectUri, signsOut }))
  const answer = provider.callback()
  const now = Date.now
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/'))
      return void interact(provider, test, request, response)
    if (request.url === '/token') {
      test.asked += 1
      if (test.broken) return void request.socket.destroy()
      Date.now = () => now() + test.aheadMs
      response.once('finish', () => {
        Date.now = now
      })
    }
    return void answer(request, response)
  })
  return test
}

async function interact(
  provider: Provider,
  { person }: TestProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result =
    person === null
      ? { error: 'access_denied', error_description: 'cancelled' }
      : { login: { accountId: person.sub } }
  await provider.interactionFinished(request, response, result)
}

const accountOf = (test: TestProvider, sub: string): Account => ({
  accountId: sub,
  claims: (use) => {
    const { groups, ...rest } = test.person?.claims ?? {}
    const shown = use === 'userinfo' || test.groupsInToken ? { groups } : {}
    return { sub, ...rest, ...shown }
  },
})

const configurationOf = (
  test: TestProvider,
  { redirectUri, signsOut }: { readonly redirectUri: string; readonly signsOut: boolean },
): Configuration => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [`${new URL(redirectUri).origin}/sign-in`],
      grant_types: ['authorization_code', 'refresh_token'],
      id_token_signed_response_alg: 'RS256',
    },
  ],
  jwks: { keys: [signingKey()] },
  cookies: { keys: ['a-key-of-the-test'] },
  claims: { openid: ['sub', 'groups'], profile: ['name'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: signsOut } },
  issueRefreshToken: async () => test.refreshes,
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: {
    AccessToken: 600,
    AuthorizationCode: 600,
    IdToken: 600,
    Interaction: 600,
    Session: 600,
    Grant: 600,
    RefreshToken: 600,
  },
  findAccount: (_context, sub) => (test.gone ? undefined : accountOf(test, sub)),
  loadExistingGrant: async (context) => {
    const { client, session, provider } = context.oidc
    const grant = new provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})
