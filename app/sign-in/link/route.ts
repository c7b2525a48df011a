import { z } from 'zod'
import { signedInResponse } from '#app/_account/signed-in-response.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { formerSecret } from '#lib/auth/former-secret.ts'
import { noteFailedSignIn } from '#lib/auth/note-failed-sign-in.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { useSignInLink } from '#lib/auth/use-sign-in-link.ts'

const query = z.object({ token: z.string().max(200).default('') })

/** Where the one-time link of `npm start` leads. */
export const GET = guardedRoute(
  { permission: 'open', limit: 'sign-in', query },
  async ({ request, query: { token }, facts }) => {
    const { isSecure } = signInSettings()
    const former = formerSecret(request, isSecure)
    const result = await useSignInLink({ token, facts, formerSecret: former, now: new Date() })
    if (!result.ok) await noteFailedSignIn({ providerId: 'local', problem: result.problem }, facts)
    return signedInResponse(result, { to: '/', cookies: [] })
  },
)
