import { z } from 'zod'
import { COVERAGE_STATES } from '#lib/core/model/coverage.ts'
import { RUN_STATES } from '#lib/core/model/run.ts'
import { textParameter } from '#lib/core/query/parameter.ts'
import { PLACE_QUERY, type PlaceFilters, placeOf } from '#lib/core/query/place-query.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import { listGaps } from '#lib/db/read/list-gaps.ts'
import { listRuns, type RunRow } from '#lib/db/read/list-runs.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { apiResource } from '../api-resource.ts'
import { readCursor } from '../cursor.ts'
import { accountIdField, accountNameField, countField, regionField, timeField } from '../fields.ts'
import { pageOf } from '../page-of.ts'

const runRow = ({ startedAt, finishedAt, publishedAt, prunedAt, ...run }: RunRow) => ({
  ...run,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  publishedAt: publishedAt?.toISOString() ?? null,
  prunedAt: prunedAt?.toISOString() ?? null,
})

/** The newest runs. */
export const RUNS = apiResource({
  path: 'runs',
  title: 'Runs',
  about: 'The newest runs, newest first, with what they did in the accounts that you may see.',
  query: { parameters: z.object({}), parse: () => ({ ok: true, filters: null }) },
  row: z.object({
    id: z.string(),
    trigger: z.string(),
    state: z.enum(RUN_STATES),
    startedAt: timeField,
    finishedAt: timeField.nullable(),
    publishedAt: timeField.nullable().describe('When its results came onto the pages.'),
    prunedAt: timeField
      .nullable()
      .describe('Since when only its summary is kept; its counts say less from then on.'),
    accounts: countField,
    targets: countField.describe('Pairs of account and Region that it landed.'),
    targetsPartial: countField,
    targetsFailed: countField,
    records: countField,
    gaps: countField.describe('Reads that were lost.'),
    calls: countField.describe('AWS calls.'),
  }),
  list: async ({ scope, pool, limit }) => {
    const rows = await listRuns(scope, pool, { id: null, size: limit })
    return { rows: rows.map(runRow), next: null }
  },
})

/** How the newest reads ended. */
export const COVERAGE = apiResource({
  path: 'coverage',
  title: 'Coverage',
  about: 'How many account·Regions ended how, by source.',
  query: PLACE_QUERY,
  row: z.object({
    source: z.string(),
    state: z.enum(COVERAGE_STATES),
    targets: countField,
    accounts: countField,
  }),
  list: async ({ scope, pool, filters }) => ({
    rows: [...(await tallyCoverage(scope, pool, filters))],
    next: null,
  }),
})

const GAP_QUERY: QueryOf<
  PlaceFilters & { readonly reason: string | null; readonly action: string | null }
> = {
  parameters: PLACE_QUERY.parameters.extend({
    reason: textParameter('Why it was lost, such as access-denied.'),
    action: textParameter('The IAM action that was asked.'),
  }),
  parse: (query) => ({
    ok: true,
    filters: {
      ...placeOf(query),
      reason: query.get('reason') || null,
      action: query.get('action') || null,
    },
  }),
}

/** What could not be read. */
export const GAPS = apiResource({
  path: 'coverage/gaps',
  title: 'Gaps',
  about: 'Reads that were lost: what could not be read, and why.',
  query: GAP_QUERY,
  row: z.object({
    accountId: accountIdField,
    accountName: accountNameField,
    region: regionField,
    source: z.string(),
    action: z.string().describe('IAM action that was asked.'),
    subject: z.string().nullable().describe('Null when the listing itself was lost.'),
    reason: z.string(),
    detail: z.string(),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const after = readCursor(z.string().regex(/^[0-9]{1,18}$/), cursor)
    const found = await listGaps(scope, pool, { ...filters, after, size: limit + 1 })
    return pageOf(found, limit, { row: ({ id: _, ...gap }) => gap, mark: ({ id }) => id })
  },
})
