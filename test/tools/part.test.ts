import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { commandOf } from '#tools/start/command-of.ts'
import { startPart } from '#tools/start/part.ts'

const part = (script: string, onLine?: (line: string) => void) => {
  const logFile = join(mkdtempSync(join(tmpdir(), 'demarc-test-')), 'part.log')
  const command = [process.execPath, '-e', script]
  const spec = { name: 'the part', command, env: process.env, logFile }
  return { logFile, ...startPart(onLine === undefined ? spec : { ...spec, onLine }) }
}

it('explains a death by its message, not by its stack', async () => {
  const { ended, logFile } = part(`throw new Error('cannot reach the database')`)
  expect(await ended).toEqual({
    clean: false,
    sentence: `the part ended with code 1: Error: cannot reach the database (log: ${logFile})`,
  })
  expect(readFileSync(logFile, 'utf8')).toContain('at ')
})

it('ends cleanly when it is asked to, and its own children too', async () => {
  const ready = Promise.withResolvers<number>()
  const child = `setInterval(() => {}, 1e6)`
  const { ended, stop } = part(
    `const { pid } = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])
     process.on('SIGTERM', () => process.exit(0)); console.log(pid); ${child}`,
    (line) => ready.resolve(Number(line)),
  )
  const grandchild = await ready.promise
  await stop()
  expect(await ended).toEqual({ clean: true, sentence: 'the part ended.' })
  await vi.waitUntil(() => (commandOf(grandchild) ?? '') === '')
})

it('says so when it cannot be started', async () => {
  const logFile = join(mkdtempSync(join(tmpdir(), 'demarc-test-')), 'part.log')
  const { ended } = startPart({
    name: 'the part',
    command: ['/nowhere'],
    env: process.env,
    logFile,
  })
  expect((await ended).sentence).toMatch(/^the part could not be started: .*ENOENT/)
})
