import type { Environment } from '#lib/env.ts'

/** What a web server of a deployment cannot do without, each as a sentence that says what to set. */
export function missingForWeb(environment: Environment): readonly string[] {
  const { DEMARC_PUBLIC_URL: address } = environment
  const sentences: readonly (readonly [boolean, string])[] = [
    [
      environment.DATABASE_URL === undefined,
      'The web server of a deployment needs DATABASE_URL. (npm start brings its own database.)',
    ],
    [
      address === undefined,
      'Set DEMARC_PUBLIC_URL to the address under which browsers reach Demarc, such as https://demarc.example.com.',
    ],
    [
      address !== undefined && !isPrivate(address),
      'DEMARC_PUBLIC_URL must be https: over http anybody on the way can take over a session.',
    ],
    [
      environment.DEMARC_SECRET === undefined,
      'Set DEMARC_SECRET to 32 random characters or more (openssl rand -hex 32), the same for all web servers.',
    ],
    [
      (environment.DEMARC_PROVIDERS ?? []).length === 0,
      'Set DEMARC_PROVIDERS: nobody could sign in. The README shows what to write for Okta, Entra ID, Cognito, Google and Keycloak.',
    ],
  ]
  return sentences.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence)
}

/** https, or http that never leaves the machine. */
const isPrivate = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}
