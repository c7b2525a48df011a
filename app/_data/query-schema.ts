import { z } from 'zod'

/** A query as it came, for what reads it parameter by parameter. */
export const ANY_QUERY = z
  .record(z.string(), z.string())
  .transform((record): URLSearchParams => new URLSearchParams(record))

export type ParsedQuery<Filters> =
  | { readonly ok: true; readonly filters: Filters }
  | { readonly ok: false; readonly problem: string }

/** A page's own parser of its query, as the schema that a route takes. */
export function querySchema<Filters>(parse: (query: URLSearchParams) => ParsedQuery<Filters>) {
  return z.record(z.string(), z.string()).transform((record, context): Filters => {
    const result = parse(new URLSearchParams(record))
    if (result.ok) return result.filters
    context.addIssue({ code: 'custom', message: result.problem })
    return z.NEVER
  })
}
