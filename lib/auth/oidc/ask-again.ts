import { type Claims, namesNoGroups } from '#lib/core/session/groups-of.ts'
import type { Provider } from '#lib/core/session/provider.ts'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import { failureOf } from './failure-of.ts'
import { providerClient } from './provider-client.ts'
import type { ProviderTokens } from './provider-tokens.ts'
import { userOf } from './user-of.ts'

export type AskedAgain =
  | { readonly kind: 'told'; readonly groups: readonly string[]; readonly tokens: ProviderTokens }
  /** The provider vouches for the person no more. */
  | { readonly kind: 'refused'; readonly problem: SignInProblem }
  | { readonly kind: 'unreachable'; readonly cause: string }

interface Ask {
  readonly subject: string
  readonly tokens: ProviderTokens & { readonly refreshToken: string }
}

/** What a provider says now of somebody who signed in before. */
export async function askAgain(provider: Provider, ask: Ask): Promise<AskedAgain> {
  try {
    return await told(provider, ask)
  } catch (error) {
    const problem = failureOf(error)
    if (problem !== 'provider-unreachable') return { kind: 'refused', problem }
    return { kind: 'unreachable', cause: error instanceof Error ? error.message : String(error) }
  }
}

async function told(provider: Provider, { subject, tokens }: Ask): Promise<AskedAgain> {
  const client = await providerClient(provider)
  const fresh = await client.refresh(tokens.refreshToken)
  const signed: Claims = fresh.id_token === undefined ? {} : fresh.claims()
  const hasMore = client.issuer.metadata.userinfo_endpoint !== undefined
  const asks = hasMore && namesNoGroups(signed, provider.groupsClaim)
  const claims: Claims = asks ? { ...(await client.userinfo(fresh)), ...signed } : signed
  const user = userOf(provider, claims)
  if (user === null) return { kind: 'refused', problem: 'groups-left-out' }
  if (user.subject !== subject) return { kind: 'refused', problem: 'token-refused' }
  return {
    kind: 'told',
    groups: user.groups,
    tokens: {
      idToken: fresh.id_token ?? tokens.idToken,
      refreshToken: fresh.refresh_token ?? tokens.refreshToken,
    },
  }
}
