import { z } from 'zod'
import { AppError } from '#lib/errors.ts'

const NO_NUL = /^[^\0]*$/
export const cursorText = z.string().max(600).regex(NO_NUL)

/** A mark of where a list goes on, as answers hand it out. What it holds is nobody's business. */
export const printCursor = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a mark of ours holds; null without one. Throws on one that is not ours. */
export function readCursor<Mark extends z.ZodType>(
  mark: Mark,
  text: string | null,
): z.output<Mark> | null {
  if (text === null) return null
  const read = mark.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()))
  if (read.success) return read.data
  throw new AppError('invalid-request', '"cursor" is not one that this list has given.')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
