import { webDatabase } from '#lib/db/web-database.ts'
import { readProviderTokens } from '#lib/db/write/provider-sessions.ts'
import { cookieSecret, currentSession } from './current-session.ts'
import { unsealTokens } from './oidc/provider-tokens.ts'
import { signOutAddress } from './oidc/sign-out-address.ts'
import { signInSettings } from './sign-in-settings.ts'

const OUT = '/sign-in?out=1'

/**
 * Where a browser that is about to sign out goes afterwards: through its provider, which signs it out too, or to the sign-in page,
 * which says so where the provider keeps it signed in.
 */
export async function leavingAddress(): Promise<string> {
  const session = await currentSession()
  const { publicUrl, providers } = signInSettings()
  const provider = providers.find(({ id }) => id === session?.user.provider)
  if (session === null || publicUrl === null || provider === undefined) return OUT
  const idToken = await idTokenOf(session.id)
  const address = await signOutAddress(provider, { publicUrl, idToken })
  return address ?? `${OUT}&kept=${provider.id}`
}

async function idTokenOf(sessionId: string): Promise<string | null> {
  const [stored, sessionSecret] = [
    await readProviderTokens(webDatabase(), sessionId),
    await cookieSecret(),
  ]
  const { secret: serverSecret } = signInSettings()
  if (stored === null || sessionSecret === null || serverSecret === null) return null
  return unsealTokens(stored, { sessionSecret, serverSecret })?.idToken ?? null
}
