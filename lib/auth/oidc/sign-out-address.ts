import type { Provider } from '#lib/core/session/provider.ts'
import { SIGNED_OUT } from '#lib/core/session/signed-out.ts'
import { failureOf } from './failure-of.ts'
import { providerClient } from './provider-client.ts'

interface Leaving {
  readonly publicUrl: string
  readonly idToken: string | null
}

/**
 * Where a browser goes to be signed out at the provider too (OpenID Connect RP-Initiated Logout); it comes back to the sign-in
 * page. Null where the provider has no such address, or cannot be reached.
 */
export async function signOutAddress(
  provider: Provider,
  { publicUrl, idToken }: Leaving,
): Promise<string | null> {
  try {
    const client = await providerClient(provider)
    if (client.issuer.metadata.end_session_endpoint === undefined) return null
    return client.endSessionUrl({
      ...(idToken === null ? {} : { id_token_hint: idToken }),
      post_logout_redirect_uri: `${publicUrl}/sign-in`,
      state: SIGNED_OUT,
    })
  } catch (error) {
    if (failureOf(error) === 'provider-unreachable') return null
    throw error
  }
}
