import { z } from 'zod'
import type { Parameters } from './parameter.ts'
import { problemOf } from './parameter.ts'

export type ParsedQuery<Filters> =
  | { readonly ok: true; readonly filters: Filters }
  | { readonly ok: false; readonly problem: string }

/** How the query of a list is read: its documented parameters, and the parser that the page of the same list uses. */
export interface QueryOf<Filters> {
  readonly parameters: Parameters
  readonly parse: (query: URLSearchParams) => ParsedQuery<Filters>
}

/** The filters that a query asks for. What the parameters do not name is left alone: pages have more in their URLs than filters. */
export function readQuery<Filters>(
  { parameters, parse }: QueryOf<Filters>,
  query: URLSearchParams,
): ParsedQuery<Filters> {
  const read = z.object(parameters.shape).safeParse(Object.fromEntries(query))
  return read.success ? parse(query) : { ok: false, problem: problemOf(read.error) }
}
