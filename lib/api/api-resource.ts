import { z } from 'zod'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countParameter, type Parameters, problemOf } from '#lib/core/query/parameter.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import type { Database } from '#lib/db/connect.ts'
import { AppError } from '#lib/errors.ts'

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 250

export interface ListAsk<Filters> {
  readonly scope: ViewerScope
  readonly pool: Database['pool']
  readonly filters: Filters
  /** Rows of a page. */
  readonly limit: number
  /** Where the page before ended; null for the first. */
  readonly cursor: string | null
  readonly now: Date
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

interface Definition<Filters, Row extends z.ZodType> {
  /** Below /api/v1. */
  readonly path: string
  readonly title: string
  readonly about: string
  readonly query: QueryOf<Filters>
  readonly row: Row
  readonly list: (ask: ListAsk<Filters>) => Promise<Page<z.input<Row>>>
}

/** A list of the API: what may be asked, what is answered, and how. */
export interface ApiResource {
  readonly path: string
  readonly title: string
  readonly about: string
  readonly parameters: Parameters
  readonly row: z.ZodType
  readonly list: (
    asked: Omit<ListAsk<unknown>, 'filters' | 'limit' | 'cursor'>,
    query: URLSearchParams,
  ) => Promise<Page<unknown>>
}

const PAGING = {
  limit: countParameter(`Rows of a page; ${DEFAULT_LIMIT} when left out.`, {
    least: 1,
    most: MAX_LIMIT,
  }),
  cursor: z
    .string()
    .max(1_000, 'is not one that this list has given.')
    .optional()
    .describe('"next" of the page before.'),
}

export function apiResource<Filters, Row extends z.ZodType>(
  definition: Definition<Filters, Row>,
): ApiResource {
  const { path, title, about, query, row, list } = definition
  const parameters = z.strictObject({ ...query.parameters.shape, ...PAGING })
  return {
    path,
    title,
    about,
    parameters,
    row,
    list: async (asked, given) => {
      const read = parameters.safeParse(Object.fromEntries(given))
      if (!read.success) throw new AppError('invalid-request', problemOf(read.error))
      const parsed = query.parse(given)
      if (!parsed.ok) throw new AppError('invalid-request', parsed.problem)
      const { limit = DEFAULT_LIMIT, cursor = null } = z
        .object(PAGING)
        .parse(Object.fromEntries(given))
      return list({ ...asked, filters: parsed.filters, limit, cursor })
    },
  }
}
