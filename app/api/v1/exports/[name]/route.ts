import { z } from 'zod'
import { exportResponse } from '#app/_data/export-response.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'

const params = z.object({ name: z.string() })

/** A whole table as a file, for a program. */
export const GET = guardedRoute(
  { permission: 'export', limit: 'export', params, query: ANY_QUERY, tokens: true },
  (asked) => exportResponse(asked.params.name, asked),
)
