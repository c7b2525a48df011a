import pg from 'pg'
import { inject } from 'vitest'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { collectInto } from './collect-into.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'
import { storyOf } from './postgres-server.ts'

/** The day on which the sandbox's story is told. */
export const STORY_DAY = new Date('2026-11-22T12:00:00Z')

const ONE_AT_A_TIME = 7_120_113

/** A database of one's own with the sandbox organization collected and judged once, on the story's day: the first who asks does it, for all files. */
export async function createToldStory(): Promise<TestDatabase> {
  const { url: admin, template } = inject('testServer')
  const story = storyOf(template)
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
    const told = await client.query('select from pg_database where datname = $1', [story])
    if (told.rowCount === 0) await client.query(`alter database ${await tell()} rename to ${story}`)
    return await createTestDatabase(story)
  } finally {
    await client.end()
  }
}

/** Collects into a new database, and leaves it without connections. */
async function tell(): Promise<string> {
  const database = await createTestDatabase()
  const sandbox = await startSandbox({ rateScale: 0 })
  await collectInto({ database, sandbox, now: STORY_DAY })
  await sandbox.close()
  await database.close()
  return new URL(database.url).pathname.slice(1)
}
