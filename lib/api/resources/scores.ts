import { z } from 'zod'
import { PLACE_QUERY } from '#lib/core/query/place-query.ts'
import { AREAS, type Area } from '#lib/core/rules/rule.ts'
import { areaScores } from '#lib/core/score/rule-tally.ts'
import type { Score } from '#lib/core/score/score.ts'
import {
  type AccountAreaScore,
  type AccountScores,
  listAccountScores,
} from '#lib/db/read/list-account-scores.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import { apiResource } from '../api-resource.ts'
import { cursorText, readCursor } from '../cursor.ts'
import { accountIdField, countField, unitPathField } from '../fields.ts'
import { pageOf } from '../page-of.ts'

const scoreFields = z.object({
  area: z.enum(AREAS),
  value: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('Null where there is nothing to score, or less than half was read.'),
  coverage: z.number().min(0).max(1).nullable().describe('Known over known and unknown.'),
  passWeight: countField.describe('Sum of the weights of what passed.'),
  knownWeight: countField.describe('Sum of the weights of what passed or failed.'),
  pass: countField,
  fail: countField,
  excepted: countField,
  unknown: countField,
  notApplicable: countField,
})

const scoreRow = (area: Area, { counts, value, enough, ...score }: Score) => ({
  area,
  value: enough ? value : null,
  coverage: score.coverage,
  passWeight: score.passWeight,
  knownWeight: score.knownWeight,
  pass: counts.pass,
  fail: counts.fail,
  excepted: counts.excepted,
  unknown: counts.unknown,
  notApplicable: counts['not-applicable'],
})

/** The five scores of a scope. */
export const SCORES = apiResource({
  path: 'scores',
  title: 'Scores',
  about:
    'The five scores of the accounts that are asked about, taken together. Empty before anything of them was assessed.',
  query: PLACE_QUERY,
  row: scoreFields,
  list: async ({ scope, pool, filters, now }) => {
    const tallies = await listRuleTallies(scope, pool, { ...filters, now })
    const scores = areaScores(tallies)
    const rows = tallies.length === 0 ? [] : AREAS.map((area) => scoreRow(area, scores[area]))
    return { rows, next: null }
  },
})

const accountRow = ({ scores, ...account }: AccountScores) => ({
  ...account,
  scores: scores.map((score: AccountAreaScore) => ({ ...score })),
})

/** The scores of each account, by name. */
export const ACCOUNT_SCORES = apiResource({
  path: 'scores/accounts',
  title: 'Scores by account',
  about: 'The scores of each account as of its assessment, by name.',
  query: PLACE_QUERY,
  row: z.object({
    accountId: accountIdField,
    accountName: z.string(),
    ouPath: unitPathField,
    state: z.string().describe('State of the account, as AWS names it.'),
    scores: z.array(scoreFields).describe('Empty for an account that was never assessed.'),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const after = readCursor(z.tuple([cursorText, cursorText]), cursor)
    const ask = { ...filters, sort: 'name', after, size: limit + 1 } as const
    const found = await listAccountScores(scope, pool, ask)
    return pageOf(found, limit, {
      row: accountRow,
      mark: ({ accountName, accountId }) => [accountName, accountId],
    })
  },
})
