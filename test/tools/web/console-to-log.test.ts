import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { logRequestError } from '#app/_data/log-request-error.ts'
import { createLog } from '#lib/log.ts'
import { consoleToLog } from '#tools/web/console-to-log.ts'

const lines: string[] = []
vi.mock('#app/_data/web-log.ts', () => ({
  webLog: () => createLog({ name: 'web', level: 'info' }, { write: (line) => lines.push(line) }),
}))

const NAMES = ['log', 'info', 'warn', 'error'] as const
const kept = new Map(NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(console, name)]))
beforeEach(() => {
  lines.length = 0
})
afterEach(() => {
  for (const [name, own] of kept) Object.defineProperty(console, name, own ?? {})
})

it('makes what is printed a line of JSON, without secrets', () => {
  consoleToLog(createLog({ name: 'web', level: 'info' }, { write: (line) => lines.push(line) }))
  console.error('no route to', 'postgres://demarc:canary@db/demarc')
  console.log('ready')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', name: 'web', printed: 'no route to postgres://demarc:[redacted]@db/demarc' },
    { level: 'info', printed: 'ready' },
  ])
})

it('tells a failed request once, with its id, its digest and its cause', () => {
  consoleToLog(createLog({ name: 'web', level: 'info' }, { write: (line) => lines.push(line) }))
  const cause = new Error('relation "x" does not exist')
  const error = Object.assign(new Error('the list could not be read', { cause }), { digest: '42' })
  console.error('⨯', error)
  logRequestError(
    error,
    { path: '/findings?token=canary', method: 'GET', headers: { 'x-request-id': 'r-1' } },
    {
      routerKind: 'App Router',
      routePath: '/(app)/findings',
      routeType: 'render',
      revalidateReason: undefined,
    },
  )
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    requestId: 'r-1',
    digest: '42',
    kind: 'render',
    err: { message: 'the list could not be read', cause: { message: cause.message } },
  })
  expect(lines[0]).not.toContain('canary')
})
