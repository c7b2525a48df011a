import { describe, expect, it } from 'vitest'
import { isReachable } from '#lib/notify/reachable-address.ts'
import { webhookAddressProblem } from '#lib/notify/webhook-address.ts'
import { webhookSecret, webhookSignature } from '#lib/notify/webhook-secret.ts'

describe('an address to send to', () => {
  it.each([
    ['https://hooks.example.com/a?b=c', true, true],
    ['http://hooks.example.com/a', false, false],
    ['http://127.0.0.1:9000/', false, true],
    ['http://localhost/', false, true],
    ['http://[::1]:9000/', false, true],
    ['http://10.0.0.1/', false, false],
    ['http://127.0.0.1.nip.io/', false, false],
    ['https://user:word@example.com/', false, false],
    ['https://example.com/#part', false, false],
    ['ftp://example.com/', false, false],
    ['example.com', false, false],
    ['', false, false],
  ])('%s: %s, and %s where private targets are allowed', (url, publicly, privately) => {
    expect(webhookAddressProblem(url, false) === null).toBe(publicly)
    expect(webhookAddressProblem(url, true) === null).toBe(privately)
  })
})

describe('an IP address to connect to', () => {
  it.each([
    ['93.184.216.34', true, true],
    ['2606:2800:220:1::1', true, true],
    ['127.0.0.1', false, true],
    ['10.1.2.3', false, true],
    ['172.16.0.1', false, true],
    ['192.168.1.1', false, true],
    ['100.64.0.1', false, true],
    ['fd00::1', false, true],
    ['::1', false, true],
    ['::ffff:127.0.0.1', false, true],
    ['::ffff:169.254.169.254', false, false],
    ['169.254.169.254', false, false],
    ['fe80::1', false, false],
    ['fd00:ec2::254', false, true],
    ['0.0.0.0', false, false],
    ['::', false, false],
    ['224.0.0.1', false, false],
    ['255.255.255.255', false, false],
    ['64:ff9b::7f00:1', false, false],
    ['2002:7f00:1::', false, false],
    ['198.18.0.1', false, false],
    ['not an address', false, false],
  ])('%s: %s, and %s where private targets are allowed', (address, publicly, privately) => {
    expect([isReachable(address, false), isReachable(address, true)]).toEqual([publicly, privately])
  })
})

describe('the secret', () => {
  const key = 'k'.repeat(64)

  it('is that of its rule and its key alone', () => {
    const secret = webhookSecret(key, 'salt')
    expect(secret).toMatch(/^whsec_[\w-]{43}$/)
    expect(webhookSecret(key, 'salt')).toBe(secret)
    expect(webhookSecret(key, 'other')).not.toBe(secret)
    expect(webhookSecret('j'.repeat(64), 'salt')).not.toBe(secret)
  })

  it('signs the time with the body', () => {
    // openssl: printf '1700000000.{}' | openssl dgst -sha256 -hmac whsec_x
    expect(webhookSignature('whsec_x', 1_700_000_000, '{}')).toBe(
      'v1=be8cb8325f2202445260a855532f967e30ad2a9394ce28da66ee02880ddcb661',
    )
  })
})
