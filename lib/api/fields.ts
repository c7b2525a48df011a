import { z } from 'zod'

/** Fields that many answers have. */
export const accountIdField = z.string().describe('12 digits.')
export const accountNameField = z
  .string()
  .nullable()
  .describe('Null where it is not known, or not yours to know.')
export const unitPathField = z
  .string()
  .nullable()
  .describe('Path of the organizational unit, by names.')
export const regionField = z.string().describe('AWS Region; "global" for what an account has once.')
export const timeField = z.iso.datetime()
export const countField = z.int().min(0)
export const statementField = z.object({
  layer: z.string().describe('Kind of policy.'),
  document: z.string(),
  index: z.int().min(0).describe('Number of the statement, from 0.'),
  sid: z.string().nullable(),
})
