import type { ExceptionInput } from '#lib/core/score/exception.ts'
import { whatWords, whereWords } from './scope-words.ts'

/** What the audit trail says of a risk that is accepted. */
export const grantDeed = (id: string, input: ExceptionInput, now: Date) =>
  ({
    action: 'exception-granted',
    target: id,
    detail: {
      covers: whatWords(input),
      where: whereWords(input),
      code: input.code,
      reason: input.reason,
      owner: input.owner,
      ticket: input.ticket,
      expires: input.expiresAt,
    },
    now,
  }) as const
