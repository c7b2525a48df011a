import { describe, expect, it } from 'vitest'
import { arrival, type Front } from '#tools/web/arrival.ts'

const LOCAL: Front = { publicUrl: 'http://127.0.0.1:3000', trusted: [] }
const PUBLIC: Front = { publicUrl: 'https://demarc.test', trusted: ['10.0.0.0/8'] }

const arrive = (front: Front, peer: string, headers: Record<string, string>, url = '/') => {
  const request = { headers: { ...headers }, url, socket: { remoteAddress: peer } }
  return { ...arrival(front)(request), seen: request.headers as Record<string, string> }
}

describe('a request that arrives', () => {
  it('loses what a client claims about itself', () => {
    const claims = {
      host: '127.0.0.1:3000',
      'x-demarc-local': 'yes',
      'x-demarc-address': '1.2.3.4',
      'x-demarc-path': '/x',
      'x-forwarded-for': '127.0.0.1',
      'x-request-id': 'mine',
      'x-nonce': 'mine',
    }
    const { seen } = arrive(LOCAL, '127.0.0.1', claims)
    expect(seen['x-demarc-local']).toBeUndefined()
    expect(seen['x-demarc-path']).toBeUndefined()
    expect(seen['x-nonce']).toBeUndefined()
    expect(seen['x-demarc-address']).toBe('127.0.0.1')
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['from this machine', LOCAL, '127.0.0.1', {}, 'yes'],
    ['from another', LOCAL, '192.0.2.1', {}, undefined],
    [
      'through a proxy on this machine',
      LOCAL,
      '127.0.0.1',
      { forwarded: 'for=1.2.3.4' },
      undefined,
    ],
  ])('%s is told apart', (_, front, peer, more, local) => {
    const { seen } = arrive(front, peer, { host: '127.0.0.1:3000', ...more })
    expect(seen['x-demarc-local']).toBe(local)
  })

  it('is refused for another host, except to ask for health', () => {
    expect(arrive(PUBLIC, '203.0.113.9', { host: 'evil.test' }).refused).toEqual({
      status: 421,
      sentence: 'Demarc answers only at https://demarc.test.\n',
    })
    expect(arrive(PUBLIC, '203.0.113.9', { host: 'demarc.test' }, '/runs/%').refused?.status).toBe(
      400,
    )
    expect(arrive(PUBLIC, '203.0.113.9', { host: 'evil.test' }, '/api/health').refused).toBeNull()
    expect(arrive(PUBLIC, '203.0.113.9', { host: 'demarc.test' }).refused).toBeNull()
  })

  it.each([
    [{ origin: 'http://127.0.0.1:3000', 'content-type': 'text/plain;charset=UTF-8' }, null],
    [{ 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }, null],
    [{ 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' }, 403],
    [{ origin: 'https://evil.test', 'content-type': 'text/plain' }, 403],
    [{ 'content-type': 'text/plain' }, 403],
    [{ origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' }, 400],
    [{ origin: 'http://127.0.0.1:3000' }, 400],
    [{ origin: 'http://127.0.0.1:3000', 'content-type': 'text/plain', 'content-length': '0' }, 400],
  ])('calls an action only as a page does: %j', (more, status) => {
    const headers = { host: '127.0.0.1:3000', 'next-action': 'a', ...more }
    expect(arrive(LOCAL, '127.0.0.1', headers).refused?.status ?? null).toBe(status)
  })

  it('is for the public address when our proxy asks, by whatever name', () => {
    const headers = { host: 'inner:3000', 'x-forwarded-for': '203.0.113.9' }
    const { refused, seen } = arrive(PUBLIC, '10.0.0.5', headers)
    expect([refused, seen['x-forwarded-host'], seen['x-forwarded-proto']]).toEqual([
      null,
      'demarc.test',
      'https',
    ])
    expect(seen['x-demarc-address']).toBe('203.0.113.9')
  })

  it('tells browsers to stay with https where there is https', () => {
    const header = 'Strict-Transport-Security'
    expect(arrive(PUBLIC, '203.0.113.9', { host: 'demarc.test' }).headers[header]).toMatch(
      /^max-age=31536000/,
    )
    expect(arrive(LOCAL, '127.0.0.1', { host: '127.0.0.1:3000' }).headers).toEqual({})
  })
})
