import { z } from 'zod'
import { apiResponse } from '#app/_data/api-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { openApiDocument } from '#lib/api/openapi.ts'

const DESCRIPTION = 'openapi.json'
const params = z.object({ path: z.array(z.string()).max(3) })

/** A list of the read-only API (lib/api/resources.ts), or the API's own description. */
export const GET = guardedRoute(
  { permission: 'read', limit: 'api', params, query: ANY_QUERY, tokens: true },
  ({ request, viewer, params: { path }, query }) =>
    path.join('/') === DESCRIPTION
      ? Response.json(openApiDocument(), { headers: { 'Cache-Control': 'private, no-store' } })
      : apiResponse(path.join('/'), { request, scope: viewer.scope, query }),
)
