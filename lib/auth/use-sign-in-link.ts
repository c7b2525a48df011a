import { webDatabase } from '#lib/db/web-database.ts'
import { spendSignInLink } from '#lib/db/write/sign-in-links.ts'
import { completeSignIn, type SignInResult } from './complete-sign-in.ts'
import { LOCAL } from './local.ts'
import type { RequestFacts } from './request-facts.ts'
import { hashOfSecret } from './secret-token.ts'
import { signInSettings } from './sign-in-settings.ts'

/** Nobody at a provider: whoever can read this machine's terminal. */
const LOCAL_ADMINISTRATOR = {
  provider: LOCAL,
  issuer: 'demarc',
  subject: 'administrator',
  name: 'Local administrator',
  email: null,
  emailVerified: false,
  groups: [],
} as const

export interface LinkUse {
  readonly token: string
  readonly facts: RequestFacts
  readonly formerSecret: string | null
  readonly now: Date
}

/** Signs in the local administrator, if the link is good and asked for on this machine itself. */
export async function useSignInLink({
  token,
  facts,
  formerSecret,
  now,
}: LinkUse): Promise<SignInResult> {
  if (!signInSettings().links || !facts.isFromHere) return { ok: false, problem: 'link-elsewhere' }
  return completeSignIn(webDatabase(), {
    user: LOCAL_ADMINISTRATOR,
    tokens: null,
    facts,
    formerSecret,
    now,
    admit: async (tx) =>
      (await spendSignInLink(tx, hashOfSecret(token), now)) ? null : 'link-used',
  })
}
