import { z } from 'zod'
import { PLACE_QUERY } from '#lib/core/query/place-query.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import { RUNTIME_STATUSES } from '#lib/core/runtimes/runtime-status.ts'
import { listRuntimeTallies } from '#lib/db/read/list-runtime-tallies.ts'
import { apiResource } from '../api-resource.ts'
import { cursorText, readCursor } from '../cursor.ts'
import { countField } from '../fields.ts'
import { pageOf } from '../page-of.ts'

/** What functions run on, and what AWS does for it. */
export const RUNTIMES = apiResource({
  path: 'runtimes',
  title: 'Runtimes',
  about: 'What functions run on, with how many, and what AWS does for it until when.',
  query: PLACE_QUERY,
  row: z.object({
    runtime: z
      .string()
      .describe('As AWS names it; "image" for container images, "none" where AWS names none.'),
    functions: countField,
    accounts: countField,
    status: z.enum(RUNTIME_STATUSES).nullable().describe('Null for what is no runtime of AWS’s.'),
    deprecatedOn: z.iso.date().nullable(),
    createBlockedOn: z.iso.date().nullable(),
    updateBlockedOn: z.iso.date().nullable(),
    daysToDeprecation: z.int().nullable().describe('From today on; negative when it is past.'),
    successor: z.string().nullable(),
  }),
  list: async ({ scope, pool, filters, limit, cursor, now }) => {
    const after = readCursor(cursorText, cursor)
    const tallies = await listRuntimeTallies(scope, pool, { ...filters, runtimes: null })
    const standingOf = runtimesAt(now)
    const ordered = tallies
      .toSorted((a, b) => (a.runtime < b.runtime ? -1 : 1))
      .filter(({ runtime }) => after === null || runtime > after)
    return pageOf(ordered, limit, {
      mark: ({ runtime }) => runtime,
      row: ({ runtime, functions, accounts }) => {
        const isOurs = runtime === 'image' || runtime === 'none'
        const { status, entry, daysToDeprecation, successor } = standingOf(runtime)
        return {
          runtime,
          functions,
          accounts,
          status: isOurs ? null : status,
          deprecatedOn: entry?.deprecatedOn ?? null,
          createBlockedOn: entry?.createBlockedOn ?? null,
          updateBlockedOn: entry?.updateBlockedOn ?? null,
          daysToDeprecation,
          successor,
        }
      },
    })
  },
})
