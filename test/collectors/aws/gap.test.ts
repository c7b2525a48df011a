import { describe, expect, it } from 'vitest'
import { gap } from '#collectors/aws/gap.ts'

const READ = { action: 'lambda:GetPolicy', subject: null }
const detailOf = (message: string) =>
  gap(Object.assign(new Error(message), { name: 'AccessDenied' }), READ).detail

describe('a gap in the ledger', () => {
  it('keeps the name and message of AWS', () => {
    expect(
      gap(Object.assign(new Error('not you'), { name: 'AccessDeniedException' }), READ),
    ).toEqual({
      ...READ,
      reason: 'access-denied',
      detail: 'AccessDeniedException: not you',
    })
  })

  it.each([
    [
      'an access key',
      `key AKIA${'A'.repeat(16)} refused`,
      'AccessDenied: key (access key) refused',
    ],
    [
      'a signed URL',
      'see https://x.s3.amazonaws.com/code?X-Amz-Signature=abc for more',
      'AccessDenied: see (signed URL) for more',
    ],
    ['a signature', 'Credential=AK/2026, Signature=0f', 'AccessDenied: (signature), (signature)'],
  ])('leaves %s out', (_, message, expected) => {
    expect(detailOf(message)).toBe(expected)
  })

  it('does not repeat an answer that it could not read', () => {
    const error = new SyntaxError('Unexpected token s, "secret answer" is not valid JSON')
    expect(gap(error, READ).detail).toBe(
      'the answer could not be read as an answer of this operation',
    )
  })

  it('is never longer than a line or two', () => {
    expect(detailOf('x'.repeat(10_000)).length).toBeLessThan(420)
  })
})
