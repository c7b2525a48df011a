import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '#lib/db/connect.ts'
import { type Embedded, startEmbedded } from '#lib/db/embedded.ts'

let home: string
const running: Embedded[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'demarc-embedded-'))
  chmodSync(home, 0o755)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await rm(home, { recursive: true, force: true })
})

async function start(): Promise<Embedded> {
  const server = await startEmbedded({ home, database: 'demarc', settings: { fsync: 'off' } })
  running.push(server)
  return server
}

async function ask(url: string, statement: string) {
  const database = connect({ url })
  try {
    return (await database.pool.query(statement)).rows
  } finally {
    await database.close()
  }
}

it('keeps its data and its password over a restart', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 1 as n')
  await first.stop()
  const second = await start()
  expect(second.password).toBe(first.password)
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }])
})

it('listens on loopback alone, wants the password, sorts the same on every machine', async () => {
  const { url } = await start()
  expect(statSync(join(home, 'postgres-password')).mode & 0o777).toBe(0o600)
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(
    await ask(url, `select datcollate as c from pg_database where datname = 'demarc'`),
  ).toEqual([{ c: 'C.UTF-8' }])
  const guess = new URL(url)
  guess.password = 'password'
  await expect(ask(guess.href, 'select 1')).rejects.toThrow('password authentication failed')
})

it('takes over a server that a killed start has left behind', async () => {
  const first = await start()
  const second = await start()
  expect(second.port).toBe(first.port)
  await second.stop()
  await expect(ask(first.url, 'select 1')).rejects.toThrow()
})

it('starts over the lock of a process that is gone, or that is another program', async () => {
  const first = await start()
  await first.stop()
  for (const pid of [4_194_303, process.pid]) {
    writeFileSync(join(home, 'postgres', 'postmaster.pid'), `${pid}\n/nowhere\n0\n5432\n`)
    const server = await start()
    expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await server.stop()
  }
})

it('explains a password file that is gone, and data of another version', async () => {
  const server = await start()
  await server.stop()
  const secret = join(home, 'postgres-password')
  const password = readFileSync(secret)
  rmSync(secret)
  await expect(start()).rejects.toThrow(
    /password file .* is gone\. Put the file back, or move the folder away/,
  )
  writeFileSync(secret, password, { mode: 0o600 })
  writeFileSync(join(home, 'postgres', 'PG_VERSION'), '9\n')
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 9.*Move the folder away/)
  expect(existsSync(join(home, 'postgres', 'base'))).toBe(true)
})

it('explains a server that does not start', async () => {
  const failing = startEmbedded({
    home,
    database: 'demarc',
    settings: { shared_buffers: 'nonsense' },
  })
  await expect(failing).rejects.toThrow(/did not start.*shared_buffers/s)
})
