import { z } from 'zod'
import { exportResponse } from '#app/_data/export-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'

const params = z.object({ name: z.string() })

/** What a page lists, all of it, as a file. */
export const GET = guardedRoute(
  { permission: 'export', limit: 'export', params, query: ANY_QUERY },
  (asked) => exportResponse(asked.params.name, asked),
)
