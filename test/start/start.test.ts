import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandOf } from '#tools/start/command-of.ts'
import { type ProductProcess, startProduct } from './product-process.ts'

const STACK = /^\s+at .*:\d+:\d+/m
const started: ProductProcess[] = []

const start = (...args: Parameters<typeof startProduct>): ProductProcess => {
  const product = startProduct(...args)
  started.push(product)
  return product
}

/** The first start builds the pages, beside other tests. */
const FIRST_START_MS = 400_000

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'demarc-start-'))
  chmodSync(home, 0o755)
})
afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM')
    await ended
  }
  rmSync(home, { recursive: true, force: true })
})

const partsOf = (): readonly number[] =>
  JSON.parse(readFileSync(join(home, 'start.lock'), 'utf8')).children
const anyAlive = (pids: readonly number[]) => pids.some((pid) => (commandOf(pid) ?? '') !== '')

const healthAt = async (address: string | null) => (await fetch(`${address}/api/health`)).json()

describe('a start that cannot be', () => {
  it('names each mistake in the environment', async () => {
    const { ended, said } = start(home, { PORT: 'web', DEMARC_REGION: 'eu-central-1' })
    expect(await ended).toBe(78)
    expect(said()).toBe(
      'PORT must be a port number, 0 to 65535.\nDEMARC_REGION is not a variable that Demarc knows; the README lists them.\n',
    )
  })

  it('explains a port that is taken', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { ended, said } = start(home, { PORT: String(port) })
    expect(await ended).toBe(1)
    expect(said()).toContain(`Port ${port} of 127.0.0.1 is taken`)
    expect(said()).not.toMatch(STACK)
    expect(existsSync(join(home, 'start.lock'))).toBe(false)
    await new Promise((resolve) => holder.close(resolve))
  })

  it('explains a database that does not answer', async () => {
    const { ended, said } = start(home, {
      DATABASE_URL: 'postgresql://demarc:x@127.0.0.1:9/demarc',
    })
    expect(await ended).toBe(1)
    expect(said()).toContain('127.0.0.1:9')
    expect(said()).not.toMatch(STACK)
  })
})

describe('a start', () => {
  let first: ProductProcess
  let address: string | null

  beforeAll(async () => {
    first = start(home, { PORT: '0', AWS_ACCESS_KEY_ID: 'real', AWS_PROFILE: 'real' })
    address = await first.ready
  }, FIRST_START_MS)

  it('announces an address where data is', async () => {
    expect(address, first.said()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await healthAt(address)).toMatchObject({ status: 'ok', database: true })
  })

  it('is explained to whoever starts a second one', async () => {
    const { ended, said } = start(home, { PORT: '0' })
    expect(await ended).toBe(1)
    expect(said()).toContain(`Demarc already runs at ${address}`)
  })

  it('ends all its parts when it is asked to end', async () => {
    const parts = partsOf()
    expect(parts.length).toBe(3)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(anyAlive(parts)).toBe(false)
    expect(existsSync(join(home, 'start.lock'))).toBe(false)
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('finds its data again, even after it was killed', async () => {
    const killed = start(home, { PORT: '0' })
    expect(await killed.ready, killed.said()).not.toBeNull()
    const parts = partsOf()
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = start(home, { PORT: '0' })
    const again = await next.ready
    expect(await healthAt(again)).toMatchObject({ status: 'ok' })
    expect(anyAlive(parts)).toBe(false)
  })

  it('says why when a part dies', async () => {
    const running = started.at(-1)
    const [worker] = partsOf().filter((pid) => commandOf(pid)?.includes('collectors/main.ts'))
    process.kill(worker ?? 0, 'SIGKILL')
    expect(await running?.ended).toBe(1)
    expect(running?.said()).toContain('Stopping, because the worker was ended by SIGKILL')
    expect(running?.said()).not.toMatch(STACK)
  })
})
