import { expect, it } from 'vitest'
import { AppError, type AppErrorCode, httpStatusOf } from '#lib/errors.ts'

const ANSWERS: readonly (readonly [AppErrorCode, number])[] = [
  ['invalid-request', 400],
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['too-many-requests', 429],
  ['unavailable', 503],
]

it.each(ANSWERS)('%s is answered with %i', (code, status) => {
  expect(httpStatusOf(new AppError(code, 'a sentence'))).toBe(status)
})

it.each([[new Error('x')], ['x'], [null]])('a bug (%s) is answered with 500', (bug) => {
  expect(httpStatusOf(bug)).toBe(500)
})
