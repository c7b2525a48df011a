import { describe, expect, it } from 'vitest'
import { clientAddress, isLoopback, isTrusted } from '#lib/auth/client-address.ts'

const TRUSTED = ['10.0.0.0/8', 'fd00::/8', '192.0.2.7']

describe('the address of a client', () => {
  it.each([
    ['directly', '203.0.113.9', undefined, '203.0.113.9'],
    ['directly, whatever it claims', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['through a proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['through two proxies', '10.0.0.1', '203.0.113.9, 10.2.3.4', '203.0.113.9'],
    [
      'through a proxy, with a claim before it',
      '10.0.0.1',
      '127.0.0.1, 203.0.113.9',
      '203.0.113.9',
    ],
    ['through a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['with words instead of addresses', '10.0.0.1', 'unknown, _x', '10.0.0.1'],
    ['as IPv4 in IPv6', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['over IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ])('that came %s', (_, peer, forwardedFor, address) => {
    expect(clientAddress({ peer, forwardedFor, trusted: TRUSTED })).toBe(address)
  })

  it.each([
    ['10.9.9.9', true],
    ['::ffff:10.1.1.1', true],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['fd12::1', true],
    ['nonsense', false],
  ])('%s is one of our proxies: %s', (address, trusted) => {
    expect(isTrusted(address, TRUSTED)).toBe(trusted)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['', false],
  ])('%s is this machine: %s', (address, here) => {
    expect(isLoopback(address)).toBe(here)
  })
})
