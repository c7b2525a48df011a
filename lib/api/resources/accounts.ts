import { z } from 'zod'
import type { AccountListing } from '#lib/core/model/coverage-columns.ts'
import { textParameter } from '#lib/core/query/parameter.ts'
import { PLACE_QUERY, type PlaceFilters, placeOf } from '#lib/core/query/place-query.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import { listAccounts } from '#lib/db/read/list-accounts.ts'
import { apiResource } from '../api-resource.ts'
import { cursorText, readCursor } from '../cursor.ts'
import { accountIdField, countField, unitPathField } from '../fields.ts'
import { pageOf } from '../page-of.ts'

const QUERY: QueryOf<PlaceFilters & { readonly q: string | null }> = {
  parameters: PLACE_QUERY.parameters.extend({
    q: textParameter('Part of a name, or the beginning of an id.'),
  }),
  parse: (query) => ({
    ok: true,
    filters: { ...placeOf(query), q: query.get('q')?.trim() || null },
  }),
}

const rowOf = ({ complete, partial, failed, ...row }: AccountListing) => ({
  ...row,
  reads: { complete, partial, failed },
})

/** Accounts by name. */
export const ACCOUNTS = apiResource({
  path: 'accounts',
  title: 'Accounts',
  about: 'The accounts of the organization by name, with what was read of each.',
  query: QUERY,
  row: z.object({
    id: accountIdField,
    name: z.string(),
    state: z.string().describe('As AWS names it.'),
    ouPath: unitPathField,
    isManagement: z.boolean(),
    functions: countField.describe('Those that could be listed.'),
    functionsLostIn: countField.describe('Regions in which not every function could be listed.'),
    regions: countField.describe('Regions that are collected.'),
    reads: z
      .object({ complete: countField, partial: countField, failed: countField })
      .describe('How the newest reads ended, by source and Region.'),
    reason: z.string().nullable().describe('Why a listing was lost, when one was.'),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const after = readCursor(z.tuple([cursorText, cursorText]), cursor)
    const found = await listAccounts(scope, pool, { ...filters, after, size: limit + 1 })
    return pageOf(found, limit, { row: rowOf, mark: ({ name, id }) => [name, id] })
  },
})
