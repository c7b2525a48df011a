import { z } from 'zod'
import { EXPOSURE_ORDER } from '#lib/core/access/exposure-rank.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_KINDS, EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { AUDIENCES } from '#lib/core/policy/grant.ts'
import { EDGE_QUERY, EXPOSURE_QUERY } from '#lib/core/query/access-query.ts'
import { listEdges } from '#lib/db/read/list-edges.ts'
import { type ListedExposure, listExposures } from '#lib/db/read/list-exposures.ts'
import { apiResource } from '../api-resource.ts'
import {
  accountIdField,
  accountNameField,
  countField,
  regionField,
  statementField,
} from '../fields.ts'
import { rankedFrom, rankedPage } from '../ranked-page.ts'

const exposureRow = (row: ListedExposure) => ({
  qualifierArn: row.key,
  functionArn: row.functionArn,
  functionName: row.functionName,
  qualifier: row.qualifier,
  accountId: row.accountId,
  accountName: row.accountName,
  region: row.region,
  audience: row.audience,
  proven: row.proven,
  atWorst: row.atWorst,
  policyLetsChange: row.changeAudience,
  urlAuthType: row.urlAuthType,
  deciding: row.deciding.map(({ layer, document, index, sid }) => ({
    layer,
    document,
    index,
    sid,
  })),
  unknowns: [...row.unknowns],
  remedy: row.remedy?.sentence ?? null,
})

/** How exposed each qualifier is. */
export const EXPOSURE = apiResource({
  path: 'exposure',
  title: 'Exposure',
  about: 'The widest audience that can invoke each function, alias and version, widest first.',
  query: EXPOSURE_QUERY,
  row: z.object({
    qualifierArn: z
      .string()
      .describe('Of what could not be listed: account/region, or a function’s ARN with :*.'),
    functionArn: z.string().nullable(),
    functionName: z.string().nullable(),
    qualifier: z.string().nullable().describe('Null for the function itself.'),
    accountId: accountIdField,
    accountName: accountNameField,
    region: regionField,
    audience: z.enum(EXPOSURE_ORDER),
    proven: z.enum(AUDIENCES).describe('The widest that is proven.'),
    atWorst: z.enum(AUDIENCES).describe('The widest that is possible, given what was not read.'),
    policyLetsChange: z.enum(EXPOSURE_ORDER),
    urlAuthType: z.string().nullable().describe('Null without a function URL.'),
    deciding: z.array(statementField).describe('The statements that decide.'),
    unknowns: z.array(z.string()).describe('What could not be told, and why.'),
    remedy: z.string().nullable(),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const order = { ...FIRST_CAPACITY_PAGE, size: limit, from: rankedFrom(cursor) }
    return rankedPage(await listExposures(scope, pool, { filters, order }), exposureRow)
  },
})

/** Who can invoke what. */
export const EDGES = apiResource({
  path: 'edges',
  title: 'Edges',
  about:
    'Who can invoke which function, what crosses the widest boundary first. Of an account outside of your scope no more is told than that there is one: its end is "hidden".',
  query: EDGE_QUERY,
  row: z.object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(EDGE_KINDS),
    verdict: z.enum(EDGE_VERDICTS),
    crossing: z.enum(CROSSINGS),
    fromAccountId: accountIdField.nullable(),
    toAccountId: accountIdField.nullable(),
    functions: countField.describe('Functions that it leads to.'),
    reason: z.string().nullable().describe('Why it is broken or unknown.'),
    condition: z.string().nullable().describe('What it hangs on.'),
    deciding: z.array(statementField),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const order = { ...FIRST_CAPACITY_PAGE, size: limit, from: rankedFrom(cursor) }
    return rankedPage(await listEdges(scope, pool, { filters, order }), (row) => ({
      from: row.from,
      to: row.to,
      kind: row.kind,
      verdict: row.verdict,
      crossing: row.crossing,
      fromAccountId: row.fromAccount,
      toAccountId: row.toAccount,
      functions: row.functions,
      reason: row.reason,
      condition: row.condition,
      deciding: row.by.map(({ layer, document, index, sid }) => ({ layer, document, index, sid })),
    }))
  },
})
