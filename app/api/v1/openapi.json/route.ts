import { guardedRoute } from '#app/_data/route.ts'
import { openApiDocument } from '#lib/api/openapi.ts'

/** The API's own description. It says nothing of whom the product watches, but needs a sign-in like the rest. */
export const GET = guardedRoute({ permission: 'read', tokens: true }, () =>
  Response.json(openApiDocument(), { headers: { 'Cache-Control': 'private, no-store' } }),
)
