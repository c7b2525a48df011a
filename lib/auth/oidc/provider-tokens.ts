import { z } from 'zod'
import { sealed, unsealed } from '../seal.ts'

/** What a provider gave at a sign-in and is of use for as long as the session lasts. */
export interface ProviderTokens {
  /** Says at the provider's sign-out who goes. */
  readonly idToken: string | null
  /** Asks the provider again; null where it gives none. */
  readonly refreshToken: string | null
}

const shape = z.object({ idToken: z.string().nullable(), refreshToken: z.string().nullable() })

/** As they are stored: opened by the browser's cookie and the server's secret together, by neither alone. */
export const sealTokens = (tokens: ProviderTokens, keys: Keys): Buffer =>
  sealed(JSON.stringify(tokens), keys)

/** Null where they cannot be opened any more: the server's secret is another now. */
export function unsealTokens(stored: Uint8Array, keys: Keys): ProviderTokens | null {
  const text = unsealed(stored, keys)
  return text === null ? null : shape.parse(JSON.parse(text))
}

export interface Keys {
  readonly sessionSecret: string
  readonly serverSecret: string
}
