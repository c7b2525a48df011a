import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { startCollector } from './collector-process.ts'

let sandbox: Sandbox
let database: TestDatabase

beforeEach(async () => {
  sandbox = await startSandbox({ accounts: 3, functions: 12, rateScale: 0, plain: true })
  database = await createTestDatabase()
})
afterEach(async () => {
  await database.drop()
  await sandbox.close()
})

const count = async (text: string): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(text)
  return rows[0]?.count ?? 0
}

describe('a collection from the terminal', () => {
  it('ends when every account is judged and the run is published, and not before', async () => {
    const { ended } = startCollector({
      program: 'collect.ts',
      sandbox,
      databaseUrl: database.url,
    })
    const { code, output } = await ended
    expect(output).toMatch(/complete/)
    expect(code).toBe(0)
    expect(await count('select count(*)::int as count from lambda_function')).toBe(12)
    expect(await count('select count(*)::int as count from finding')).toBeGreaterThan(12)
    expect(await count('select count(distinct account_id)::int as count from score_rollup')).toBe(3)
    expect(
      await count('select count(*)::int as count from run where published_at is not null'),
    ).toBe(1)
  })
})
