import { expect, it } from 'vitest'
import { isOwnRequest } from '#lib/auth/is-own-request.ts'

it.each<[Record<string, string>, boolean]>([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://demarc.test', host: 'demarc.test' }, false],
  [{ origin: 'https://demarc.test', host: 'demarc.test' }, true],
  [{ origin: 'https://demarc.test', host: 'inner:3000', 'x-forwarded-host': 'demarc.test' }, true],
  [{ origin: 'https://evil.test', host: 'demarc.test' }, false],
  [{ origin: 'null', host: 'demarc.test' }, false],
  [{ host: 'demarc.test' }, false],
])('%j is ours: %s', (headers, own) => {
  expect(isOwnRequest(new Headers(headers))).toBe(own)
})
