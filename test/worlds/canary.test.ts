import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logEvent } from '#collectors/log-event.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { PACK_TABLES } from '#lib/export/exports.ts'
import { createLog } from '#lib/log.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { collectInto } from '#test/support/collect-into.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { PLANTED_SECRETS, secretsIn } from './planted-secrets.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const STORY = join(import.meta.dirname, '..', '..', 'sandbox', 'world', 'story')

let database: TestDatabase
let logged = ''
beforeAll(async () => {
  database = await createTestDatabase()
  const sandbox = await startSandbox({ rateScale: 0 })
  const log = createLog({ name: 'worker', level: 'debug' }, { write: (line) => (logged += line) })
  await collectInto({ database, sandbox, now: NOW, tell: (event) => logEvent(log, event) })
  await sandbox.close()
}, 240_000)
afterAll(() => database.drop())

async function tables(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  return rows.map(({ name }) => name)
}

const textsOf = async (table: string): Promise<string> => {
  const { rows } = await database.pool.query<{ text: string | null }>(
    `select string_agg(t::text, E'\\n') as text from ${table} t`,
  )
  return rows[0]?.text ?? ''
}

describe('secrets in environment variables', () => {
  it('are there, and are found', async () => {
    const story = globSync('**/*.ts', { cwd: STORY })
      .map((file) => readFileSync(join(STORY, file), 'utf8'))
      .join('\n')
    expect(secretsIn(story)).toEqual(Object.values(PLANTED_SECRETS))
    const findings = await textsOf('finding')
    const found = Object.keys(PLANTED_SECRETS).filter((variable) => findings.includes(variable))
    expect(found).toEqual(Object.keys(PLANTED_SECRETS))
  })

  it('are in no table', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(60)
    for (const name of names) expect([name, secretsIn(await textsOf(name))]).toEqual([name, []])
  })

  it('are in no log', () => {
    expect(logged.split('\n').length).toBeGreaterThan(20)
    expect(secretsIn(logged)).toEqual([])
  })

  it('are in no file', async () => {
    expect(PACK_TABLES.length).toBeGreaterThan(15)
    let written = 0
    for (const { name } of PACK_TABLES) {
      const text = await exportText(EVERYTHING, database.pool, { table: name, now: NOW })
      written += text.length
      expect([name, secretsIn(text)]).toEqual([name, []])
    }
    expect(written).toBeGreaterThan(100_000)
  })
})
