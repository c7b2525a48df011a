import { expect, it } from 'vitest'
import { admitHost } from '#lib/auth/admit-host.ts'

const PUBLIC = 'https://demarc.test'

it.each([
  ['demarc.test', PUBLIC, false, false, 'demarc.test'],
  ['DEMARC.test', PUBLIC, false, false, 'demarc.test'],
  ['evil.test', PUBLIC, false, true, null],
  ['evil.test', null, false, true, null],
  ['inner:3000', PUBLIC, true, false, 'demarc.test'],
  ['localhost:3000', PUBLIC, false, true, 'localhost:3000'],
  ['localhost:3000', PUBLIC, false, false, null],
  ['127.0.0.1:3000', null, false, true, '127.0.0.1:3000'],
  ['[::1]:3000', null, false, true, '[::1]:3000'],
  ['127.0.0.1.evil.test', null, false, true, null],
  [undefined, PUBLIC, false, true, null],
])(
  '%s, for %s, by a proxy: %s, from here: %s',
  (host, publicUrl, isFromProxy, isHere, admitted) => {
    expect(admitHost({ host, publicUrl, isFromProxy, isLoopback: isHere })).toBe(admitted)
  },
)
