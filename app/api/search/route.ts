import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { search } from '#lib/db/read/search.ts'

const query = z.object({
  q: z
    .string()
    .trim()
    .max(200, 'This is too long for a name.')
    .refine((text) => !text.includes('\0'), 'This holds a character that no name has.')
    .default(''),
})

/** For the palette and the scope switcher: both ask while somebody types. */
export const GET = guardedRoute({ permission: 'read', query }, async (asked) =>
  Response.json(await search(asked.viewer.scope, database(), asked.query.q)),
)
