import { z } from 'zod'
import { PRODUCT_VERSION } from '#lib/core/product-version.ts'
import type { Parameters } from '#lib/core/query/parameter.ts'
import { PLACE_QUERY } from '#lib/core/query/place-query.ts'
import type { ExportTable } from '#lib/export/export-table.ts'
import { EXPORTS } from '#lib/export/exports.ts'
import type { ApiResource } from './api-resource.ts'
import { envelopeOf, problem } from './envelope.ts'
import { RESOURCES } from './resources.ts'

type Json = Readonly<Record<string, unknown>>

const FILES = z.object({
  bom: z.enum(['1']).optional().describe('1 begins the file with the mark that spreadsheets want.'),
  manifest: z
    .enum(['1'])
    .optional()
    .describe('1 answers with the manifest of the file (JSON) in place of the file.'),
})

const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'A parameter was not understood; "detail" says which, in a sentence.',
  401: 'No token, or one that is unknown, expired or revoked.',
  403: 'The token’s role does not allow this.',
  404: 'There is no such list or file.',
  429: 'Too often. "Retry-After" says when to come back.',
}

/** The OpenAPI 3.1 document of the API. It is made of the schemas that check requests and describe answers. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Demarc API',
    version: PRODUCT_VERSION,
    description: INTRODUCTION,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
  security: [{ token: [] }],
  tags: [
    { name: 'Lists', description: 'What the pages list, with the same filters, page by page.' },
    { name: 'Files', description: 'The same as CSV, whole, and the pack of all of them.' },
  ],
  paths: {
    ...Object.fromEntries(RESOURCES.map((one) => [`/${one.path}`, { get: listOperation(one) }])),
    ...Object.fromEntries(
      EXPORTS.map((one) => [`/exports/${one.name}`, { get: fileOperation(one) }]),
    ),
    '/exports/audit-pack': { get: PACK_OPERATION },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: { Problem: jsonSchema(problem) },
    responses: Object.fromEntries(
      Object.entries(PROBLEMS).map(([status, description]) => [
        `Problem${status}`,
        {
          description,
          content: { 'application/problem+json': { schema: ref('schemas/Problem') } },
        },
      ]),
    ),
  },
})

const INTRODUCTION = [
  'Read-only. Send a token as `Authorization: Bearer demarc_…`; it opens what its owner may see at that moment, and of that only its own role and scope.',
  'Lists are paged by `cursor` and `limit`. An answer has an `ETag`: send it back as `If-None-Match`, and nothing is sent again that has not changed.',
  'What could not be read is null, `unknown`, or a row of /coverage/gaps. It is never zero.',
].join('\n\n')

const listOperation = ({ path, title, about, parameters, row }: ApiResource): Json => ({
  operationId: `list-${path.replaceAll('/', '-')}`,
  summary: title,
  description: about,
  tags: ['Lists'],
  parameters: parametersOf(parameters),
  responses: {
    200: {
      description: 'A page.',
      headers: {
        ETag: header('Changes when the answer does.'),
        RateLimit: header('How many requests are left, and for how many seconds.'),
      },
      content: { 'application/json': { schema: jsonSchema(envelopeOf(row)) } },
    },
    304: { description: 'The same as under the ETag that was sent.' },
    ...problemsOf('400', '401', '403', '429'),
  },
})

const fileOperation = ({ name, title, about, parameters }: ExportTable): Json => ({
  operationId: `file-${name}`,
  summary: `${title} (CSV)`,
  description: about,
  tags: ['Files'],
  parameters: parametersOf(parameters.extend(FILES.shape)),
  responses: {
    200: {
      description: 'The whole table, streamed.',
      content: {
        'text/csv': { schema: { type: 'string' } },
        'application/json': { schema: { type: 'object' } },
      },
    },
    ...problemsOf('400', '401', '403', '404', '429'),
  },
})

const ref = (to: string): Json => ({ $ref: `#/components/${to}` })
const header = (description: string): Json => ({ description, schema: { type: 'string' } })

const problemsOf = (...statuses: readonly string[]): Json =>
  Object.fromEntries(statuses.map((status) => [status, ref(`responses/Problem${status}`)]))

const PACK_OPERATION: Json = {
  operationId: 'file-audit-pack',
  summary: 'Audit pack (zip)',
  description:
    'Every table of a scope with manifest and instructions, the same byte for byte from the same run.',
  tags: ['Files'],
  parameters: parametersOf(PLACE_QUERY.parameters),
  responses: {
    200: {
      description: 'The archive, streamed.',
      content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problemsOf('400', '401', '403', '429'),
  },
}

/** Lists are written with commas, as the pages write them. */
function parametersOf(parameters: Parameters): readonly Json[] {
  return Object.entries(parameters.shape).map(([name, schema]) => {
    const { description, ...rest } = jsonSchema(schema)
    const list = rest['type'] === 'array' ? { style: 'form', explode: false } : {}
    return { name, in: 'query', required: false, description, ...list, schema: rest }
  })
}

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output' })
  return json
}
