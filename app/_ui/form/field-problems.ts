import type { z } from 'zod'

/** What is wrong with each field: in the form's own words where it has some. */
export const fieldProblems = (
  error: z.ZodError,
  sentences: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const field = String(path[0] ?? '')
      return [field, sentences[field] ?? message]
    }),
  )
