import type { Gap } from '#lib/core/model/coverage.ts'
import { classifyError, type Lost } from './classify-error.ts'

const LONGEST = 400
const REDACTED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g, '(access key)'],
  [/https?:\/\/[^\s'"]*X-Amz-[^\s'"]*/g, '(signed URL)'],
  [/Credential=[^\s,]+|Signature=[0-9a-f]+|SecurityToken=\S+/g, '(signature)'],
]

/** The ledger's row for a read that failed. An absence is no gap: callers take it out first. */
export function gap(
  error: unknown,
  read: { readonly action: string; readonly subject: string | null },
): Gap {
  const reason = classifyError(error)
  return { ...read, reason: reason === 'absent' ? 'error' : reason, detail: describeError(error) }
}

/** AWS's error name and message, with what looks like a credential or a signed URL taken out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'an error without a name'
  if (classifyError(error) === 'unreadable-answer' && error.name !== 'UnreadableAnswer') {
    return 'the answer could not be read as an answer of this operation'
  }
  const cause = error.message === '' && 'code' in error ? String(error.code) : error.message
  let text = `${error.name}: ${cause}`
  for (const [pattern, instead] of REDACTED) text = text.replace(pattern, instead)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

export const lostBecause = (
  reason: Lost,
  read: { readonly action: string; readonly detail: string },
): Gap => ({
  action: read.action,
  subject: null,
  reason,
  detail: read.detail,
})
