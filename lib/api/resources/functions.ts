import { z } from 'zod'
import { FIRST_PAGE } from '#lib/core/model/function-order.ts'
import { FUNCTION_QUERY } from '#lib/core/query/function-query.ts'
import { type FunctionRow, listFunctions } from '#lib/db/read/list-functions.ts'
import { apiResource } from '../api-resource.ts'
import { cursorText, printCursor, readCursor } from '../cursor.ts'
import {
  accountIdField,
  accountNameField,
  countField,
  regionField,
  timeField,
  unitPathField,
} from '../fields.ts'

const rowOf = ({ key, mark: _, codeSizeBytes, ...row }: FunctionRow) => ({
  arn: key,
  functionName: row.functionName,
  accountId: row.accountId,
  accountName: row.accountName,
  ouPath: row.ouPath,
  region: row.region,
  runtime: row.runtime,
  packageType: row.packageType,
  architectures: [...row.architectures],
  memoryMb: row.memoryMb,
  timeoutSeconds: row.timeoutSeconds,
  codeSizeBytes: codeSizeBytes === null ? null : Number(codeSizeBytes),
  roleArn: row.roleArn,
  vpcId: row.vpcId,
  inVpc: row.inVpc,
  layers: row.layers,
  lastModifiedAt: row.lastModifiedAt?.toISOString() ?? null,
  vanishedAt: row.vanishedAt?.toISOString() ?? null,
})

/** Functions by name. */
export const FUNCTIONS = apiResource({
  path: 'functions',
  title: 'Functions',
  about: 'Functions by name, as of the last read of their Region.',
  query: FUNCTION_QUERY,
  row: z.object({
    arn: z.string().describe('Unqualified.'),
    functionName: z.string(),
    accountId: accountIdField,
    accountName: accountNameField,
    ouPath: unitPathField,
    region: regionField,
    runtime: z.string().nullable().describe('As AWS names it; null for container images.'),
    packageType: z.string().nullable(),
    architectures: z.array(z.string()),
    memoryMb: z.int().nullable(),
    timeoutSeconds: z.int().nullable(),
    codeSizeBytes: z.number().nullable(),
    roleArn: z.string().nullable(),
    vpcId: z.string().nullable(),
    inVpc: z.boolean(),
    layers: countField,
    lastModifiedAt: timeField.nullable(),
    vanishedAt: timeField.nullable().describe('Since when it is gone.'),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const from = readCursor(z.object({ value: cursorText.nullable(), key: cursorText }), cursor)
    const order = { ...FIRST_PAGE, size: limit, from }
    const page = await listFunctions(scope, pool, { filters, order })
    return {
      rows: page.rows.map(rowOf),
      next: page.after === null ? null : printCursor(page.after),
    }
  },
})
