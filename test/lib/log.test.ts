import { describe, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'

const CANARY = 'canary-9f31'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog({ name: 'test', level: 'debug' }, { write: (line) => lines.push(line) }))
  return lines.join('')
}

const LEAKS: readonly (readonly [string, unknown])[] = [
  ['credentials', { credentials: { accessKeyId: CANARY } }],
  ['a secret key', { aws: { secretAccessKey: CANARY, sessionToken: CANARY } }],
  ['a key id in a sentence', { detail: `AKIA${'CANARY9F31CANARY'} is not valid` }],
  ['environment values', { fn: { Environment: { Variables: { DB: CANARY } } } }],
  ['a code address', { Code: { Location: `https://s3/${CANARY}` } }],
  ['a signed address', { url: `https://s3/x?X-Amz-Signature=${CANARY}&a=1` }],
  ['a database password', { url: `postgresql://demarc:${CANARY}@db/demarc` }],
  ['headers', { headers: { authorization: CANARY, cookie: CANARY } }],
  ['an authorization in a sentence', { detail: `sent Bearer ${CANARY}` }],
  ['an error’s message', { err: new Error(`no route to postgres://u:${CANARY}@db`) }],
  ['an error’s cause', { err: new Error('x', { cause: { password: CANARY } }) }],
  ['an error’s own fields', { err: Object.assign(new Error('x'), { token: CANARY }) }],
  ['a list', { list: [[{ apiKey: CANARY }]] }],
]

describe('createLog', () => {
  it.each(LEAKS)('never writes %s', (_name, entry) => {
    const line = logged((log) => log.info(entry, 'happened'))
    expect(line).toContain('happened')
    expect(line).not.toMatch(/canary-?9f31/i)
  })

  it('never writes a credential that a message carries', () => {
    expect(logged((log) => log.warn(`postgres://u:${CANARY}@db is away`))).not.toContain(CANARY)
  })

  it('keeps what is no secret', () => {
    const line = JSON.parse(logged((log) => log.info({ accountId: '1', calls: 3 }, 'done')))
    expect(line).toMatchObject({
      level: 'info',
      name: 'test',
      accountId: '1',
      calls: 3,
      msg: 'done',
    })
  })
})
