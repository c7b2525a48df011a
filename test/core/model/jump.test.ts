import { expect, it } from 'vitest'
import { jumpOf } from '#lib/core/model/jump.ts'

it.each([
  ['123456789012', '/accounts/123456789012'],
  [
    ' arn:aws:lambda:eu-west-1:123456789012:function:f:live ',
    '/functions/123456789012/eu-west-1/f',
  ],
  ['arn:aws-cn:lambda:cn-north-1:123456789012:function:f', '/functions/123456789012/cn-north-1/f'],
  [
    'arn:aws:iam::123456789012:role/a/b',
    '/functions?role=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fa%2Fb',
  ],
  [
    'arn:aws:lambda:eu-west-1:1:layer:x:2',
    '/functions?layer=arn%3Aaws%3Alambda%3Aeu-west-1%3A1%3Alayer%3Ax%3A2',
  ],
  ['arn:aws:s3:::bucket', undefined],
  ['orders', undefined],
  ['', undefined],
])('"%s" leads to %s', (text, href) => {
  expect(jumpOf(text)?.href).toBe(href)
})
