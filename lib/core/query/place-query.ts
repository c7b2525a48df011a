import { z } from 'zod'
import { accountsParameter, unitParameter } from './parameter.ts'
import type { QueryOf } from './query-of.ts'

export interface PlaceFilters {
  readonly accounts: readonly string[]
  /** Id of an organizational unit; accounts of the units below it are meant too. */
  readonly ou: string | null
}

/** The query of what is asked by account and unit alone. */
export const PLACE_QUERY: QueryOf<PlaceFilters> = {
  parameters: z.object({ account: accountsParameter, ou: unitParameter }),
  parse: (query) => ({ ok: true, filters: placeOf(query) }),
}

/** The accounts and the unit that a query which was checked asks for. */
export const placeOf = (query: URLSearchParams): PlaceFilters => ({
  accounts: (query.get('account') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '' && !id.startsWith('!')),
  ou: query.get('ou')?.trim() || null,
})
