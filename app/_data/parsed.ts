import type { z } from 'zod'
import { AppError } from '#lib/errors.ts'

/** What a schema makes of a part of a request; else the caller's mistake, as a sentence. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  part: string,
): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') ?? ''
  const said = issue?.message ?? 'It was not understood'
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`
  throw new AppError('invalid-request', where === '' ? sentence : `${part} "${where}": ${sentence}`)
}
