import { z } from 'zod'
import { PLACE_QUERY } from '#lib/core/query/place-query.ts'
import { LAYER_IDS, RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import { listResponsibilityTallies } from '#lib/db/read/list-responsibility-tallies.ts'
import { apiResource } from '../api-resource.ts'
import { countField } from '../fields.ts'

/** How many functions sit with whom, by layer. */
export const RESPONSIBILITY = apiResource({
  path: 'responsibility',
  title: 'Responsibility',
  about:
    'How many functions sit with whom, by layer of the shared responsibility model, from the ground up.',
  query: PLACE_QUERY,
  row: z.object({
    layer: z.enum([...LAYER_IDS]),
    title: z.string(),
    owner: z.string().describe('aws, shared, customer, publisher or unknown.'),
    functions: countField,
  }),
  list: async ({ scope, pool, filters }) => {
    const tallies = await listResponsibilityTallies(scope, pool, filters)
    const rows = RESPONSIBILITY_MATRIX.flatMap(({ id, title }) =>
      tallies
        .filter(({ layer }) => layer === id)
        .toSorted((a, b) => (a.owner < b.owner ? -1 : 1))
        .map(({ owner, functions }) => ({ layer: id, title, owner, functions })),
    )
    return { rows, next: null }
  },
})
