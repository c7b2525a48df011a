import type { SignInSettings } from '../sign-in-settings.ts'
import type { OidcSettings } from './options.ts'

/** What the protocol needs; null while one part of it is not configured. */
export function oidcSettings(settings: SignInSettings): OidcSettings | null {
  const { publicUrl, isSecure, secret, providers } = settings
  if (publicUrl === null || secret === null || providers.length === 0) return null
  return { publicUrl, isSecure, secret, providers }
}
