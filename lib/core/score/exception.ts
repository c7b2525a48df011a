import { z } from 'zod'
import { AREAS } from '../rules/rule.ts'
import { MAX_EXCEPTION_DAYS } from './exception-days.ts'
import { REASON_CODES } from './reason-code.ts'

const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), ruleId: z.string().min(1) }),
  z.object({ kind: z.literal('area'), area: z.enum(AREAS) }),
])

const where = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), accountId: z.string().regex(/^\d{12}$/) }),
  z.object({ kind: z.literal('ou'), path: z.string().startsWith('/') }),
  z.object({ kind: z.literal('tag'), key: z.string().min(1), value: z.string() }),
  z.object({ kind: z.literal('account-tag'), key: z.string().min(1), value: z.string() }),
  z.object({ kind: z.literal('arn'), glob: z.string().startsWith('arn:') }),
  z.object({
    kind: z.literal('finding'),
    accountId: z.string().regex(/^\d{12}$/),
    resource: z.string().min(1),
    qualifier: z.string().min(1).nullable(),
  }),
])

const text = (max: number) => z.string().trim().min(1).max(max)

/** An accepted finding: what it covers, why, who answers for it and until when. */
export const exceptionInput = z.object({
  what,
  where,
  code: z.enum(REASON_CODES).default('other'),
  reason: text(2000),
  owner: text(200),
  ticket: text(200),
  expiresAt: z.iso.datetime(),
})
export type ExceptionInput = z.infer<typeof exceptionInput>

export interface Exception extends ExceptionInput {
  readonly id: string
  readonly grantedAt: string
  readonly grantedBy: string
}

/** What is wrong with an exception that parses, in a sentence; null when it may be granted at `now`. */
export function exceptionProblem({ expiresAt }: ExceptionInput, now: Date): string | null {
  const left = Date.parse(expiresAt) - now.getTime()
  if (left <= 0) return 'An exception has to end in the future.'
  if (left > MAX_EXCEPTION_DAYS * 86_400_000) return 'An exception ends after one year at most.'
  return null
}
