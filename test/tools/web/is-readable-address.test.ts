import { expect, it } from 'vitest'
import { isReadableAddress } from '#tools/web/is-readable-address.ts'

it.each([
  ['/functions?q=a%20b', true],
  ['/functions/1/eu/na%25me', true],
  ['/functions?q=50%', true],
  ['/functions/%', false],
  ['/functions/%E0%A4%A', false],
  ['/functions/%FF', false],
  ['/runs/%00', false],
  ['/functions?q=%00', false],
  ['', false],
])('%s can be read: %s', (url, readable) => {
  expect(isReadableAddress(url)).toBe(readable)
})
