import { z } from 'zod'

/** Answers what a query parameter may be: a schema for each kind, with words for the reader of a mistake and of the documentation. */

const MAX_TEXT = 512
const MAX_VALUES = 100
const NO_NUL = /^[^\0]*$/

/** Parameters by name, as a route takes them. */
export type Parameters = z.ZodObject<Readonly<Record<string, z.ZodType>>>

const shown = (input: unknown): string => String(input).slice(0, 40)

/** Text that is taken as it is; an empty one asks nothing. */
export const textParameter = (about: string) =>
  z
    .string()
    .max(MAX_TEXT, `is longer than ${MAX_TEXT} characters.`)
    .regex(NO_NUL, 'holds a character that no AWS name has.')
    .optional()
    .describe(about)

/** A comma list: any of the values. */
export const listParameter = (about: string, value: z.ZodType<string, string> = ANY_VALUE) =>
  z
    .string()
    .regex(NO_NUL, 'holds a character that no AWS name has.')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(value).max(MAX_VALUES, `names more than ${MAX_VALUES} values.`))
    .optional()
    .describe(about)

const ANY_VALUE = z.string()

/** One of a vocabulary, as a value of a list. */
export const oneOf = (known: readonly string[]) =>
  z.enum([...known], {
    error: ({ input }) => `has no value "${shown(input)}": it takes ${known.join(', ')}.`,
  })

/** One of a vocabulary, or one that is left out: `!value`. */
export const oneOrNot = (known: readonly string[]) =>
  oneOf([...known, ...known.map((value) => `!${value}`)])

/** Account ids: what is none is a mistake of the asker, not an account without anything. */
export const accountsParameter = listParameter(
  'Account ids of 12 digits: any of them.',
  z.string().regex(/^\d{12}$/, 'takes account ids of 12 digits.'),
)

export const unitParameter = textParameter(
  'Id of an organizational unit; accounts of the units below it are meant too.',
)

export const regionsParameter = listParameter('Regions, such as eu-central-1: any of them.')

export const flagParameter = (about: string) =>
  z
    .enum(['yes', 'no'], {
      error: ({ input }) => `takes yes or no, not "${shown(input)}".`,
    })
    .optional()
    .describe(about)

/** A whole number, written in digits. */
export const countParameter = (about: string, { least, most }: { least: number; most: number }) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `is a whole number from ${least} to ${most}.`)
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, `is a whole number from ${least} to ${most}.`)
        .max(most, `is a whole number from ${least} to ${most}.`),
    )
    .optional()
    .describe(about)

/** One of a few words. */
export const choiceParameter = (about: string, known: readonly string[]) =>
  oneOf(known).optional().describe(about)

/** What is wrong with a query, in a sentence that names the parameter. */
export function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'The query cannot be read.'
  if (issue.code === 'unrecognized_keys') {
    return `There is no parameter "${shown(issue.keys[0])}" here.`
  }
  return issue.path.length === 0 ? issue.message : `"${String(issue.path[0])}" ${issue.message}`
}
