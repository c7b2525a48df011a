import { type BaseClient, Issuer } from 'openid-client'
import type { Provider } from '#lib/core/session/provider.ts'

const KNOWN_MS = 600_000

interface Known {
  readonly at: number
  readonly issuer: Promise<Issuer<BaseClient>>
}

const known = new Map<string, Known>()

/** A provider as its discovery document describes it, for what next-auth does not do: asking again, and signing out. */
export async function providerClient(provider: Provider): Promise<BaseClient> {
  const issuer = await issuerOf(provider.issuer)
  return new issuer.Client({
    client_id: provider.clientId,
    ...(provider.clientSecret === undefined
      ? { token_endpoint_auth_method: 'none' as const }
      : { client_secret: provider.clientSecret }),
  })
}

function issuerOf(address: string): Promise<Issuer<BaseClient>> {
  const kept = known.get(address)
  if (kept !== undefined && Date.now() - kept.at < KNOWN_MS) return kept.issuer
  const issuer = Issuer.discover(address)
  known.set(address, { at: Date.now(), issuer })
  // A discovery that failed must not be believed by the next request.
  issuer.catch(() => known.delete(address))
  return issuer
}
