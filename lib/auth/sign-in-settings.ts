import type { Provider } from '#lib/core/session/provider.ts'
import { readEnvironment } from '#lib/env.ts'

export interface SignInSettings {
  /** Without a slash at its end; null when it is not configured, and then no provider can lead back here. */
  readonly publicUrl: string | null
  readonly isSecure: boolean
  readonly secret: string | null
  readonly providers: readonly Provider[]
  readonly links: boolean
  /** How often a provider is asked again. */
  readonly recheckMs: number
  /** How long a provider's word counts when it cannot be asked again. */
  readonly uncheckedMs: number
}

/** How people may sign in to this server. */
export function signInSettings(): SignInSettings {
  const environment = readEnvironment()
  const publicUrl = environment.DEMARC_PUBLIC_URL ?? null
  return {
    publicUrl,
    isSecure: publicUrl?.startsWith('https:') ?? false,
    secret: environment.DEMARC_SECRET ?? null,
    providers: environment.DEMARC_PROVIDERS ?? [],
    links: environment.DEMARC_SIGN_IN_LINKS === 'on',
    recheckMs: environment.DEMARC_RECHECK_MINUTES * 60_000,
    uncheckedMs: environment.DEMARC_UNCHECKED_MINUTES * 60_000,
  }
}
