import { z } from 'zod'
import { apiResponse } from '#app/_data/api-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'

const params = z.object({ path: z.array(z.string()).max(3) })

/** A list of the read-only API (lib/api/resources.ts). */
export const GET = guardedRoute(
  { permission: 'read', params, query: ANY_QUERY, tokens: true },
  ({ request, viewer, params: { path }, query }) =>
    apiResponse(path.join('/'), { request, scope: viewer.scope, query }),
)
