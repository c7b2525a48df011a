import { z } from 'zod'
import { signedInResponse } from '#app/_account/signed-in-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { webLog } from '#app/_data/web-log.ts'
import { finishAtProvider } from '#lib/auth/oidc/finish-at-provider.ts'

const params = z.object({ provider: z.string().max(64, 'It is longer than any provider’s id.') })

/** Where a provider sends the browser back to. */
export const GET = guardedRoute(
  { permission: 'open', limit: 'sign-in', params, query: ANY_QUERY },
  async ({ request, params: { provider }, query, facts, requestId }) => {
    const asked = { providerId: provider, query: Object.fromEntries(query) }
    const { result, to, cookies, cause } = await finishAtProvider(request, asked, facts)
    if (!result.ok) {
      const about = { requestId, provider, problem: result.problem, cause }
      webLog().warn(about, 'sign-in failed')
    }
    return signedInResponse(result, { to, cookies })
  },
)
