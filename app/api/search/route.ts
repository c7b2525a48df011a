import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { guardedRoute } from '#app/_data/route.ts'
import type { SearchAnswer } from '#app/_ui/shell/search-answer.ts'
import { isListed, parseRuleFilters } from '#app/(app)/rules/_parts/rule-filters.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { search } from '#lib/db/read/search.ts'

const MOST_RULES = 8

const query = z.object({
  q: z
    .string()
    .trim()
    .max(200, 'This is too long for a name.')
    .refine((text) => !text.includes('\0'), 'This holds a character that no name has.')
    .default(''),
})

/** For the palette and the scope switcher: both ask while somebody types. */
export const GET = guardedRoute({ permission: 'read', query }, async ({ viewer, query: { q } }) => {
  const answer: SearchAnswer = {
    ...(await search(viewer.scope, database(), q)),
    rules: rulesNamed(q),
  }
  return Response.json(answer)
})

function rulesNamed(q: string): SearchAnswer['rules'] {
  const filters = parseRuleFilters(new URLSearchParams({ q }))
  return RULES.filter((rule) => isListed(rule, filters))
    .slice(0, MOST_RULES)
    .map(({ id, title }) => ({ id, title }))
}
