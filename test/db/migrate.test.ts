import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { migrate } from '#lib/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const run = promisify(execFile)

const prisma = (url: string, ...words: readonly string[]) =>
  run(process.execPath, ['node_modules/prisma/build/index.js', ...words], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })

async function schemaOf({ pool }: TestDatabase) {
  const columns = await pool.query(
    `select table_name, column_name, ordinal_position, data_type, udt_name, is_nullable, column_default
     from information_schema.columns where table_schema = 'public' order by 1, 3`,
  )
  const indexes = await pool.query(
    `select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`,
  )
  const ledger = await pool.query(
    'select migration_name, checksum, applied_steps_count from _prisma_migrations order by 1',
  )
  return { columns: columns.rows, indexes: indexes.rows, ledger: ledger.rows }
}

it('makes the same schema and the same ledger as Prisma Migrate', async () => {
  const ours = await createTestDatabase('empty')
  const theirs = await createTestDatabase('empty')
  await migrate(ours.url)
  await prisma(theirs.url, 'migrate', 'deploy')
  const schema = await schemaOf(ours)
  expect(schema.columns.length).toBeGreaterThan(300)
  expect(await schemaOf(theirs)).toEqual(schema)
  await Promise.all([ours.drop(), theirs.drop()])
})

it('leaves nothing that schema.prisma and the migrations disagree about', async () => {
  const database = await createTestDatabase()
  const diff = (from: readonly string[]) =>
    prisma(
      database.url,
      'migrate',
      'diff',
      ...from,
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    )
  expect((await diff(['--from-migrations', 'prisma/migrations'])).stdout).toContain('No difference')
  expect((await diff(['--from-config-datasource'])).stdout).toContain('No difference')
  expect((await prisma(database.url, 'migrate', 'status')).stdout).toContain('up to date')
  await database.drop()
})

it('sees a drift when there is one', async () => {
  const database = await createTestDatabase()
  await database.pool.query('drop index lambda_function_name_trgm')
  const words = ['--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code']
  await expect(prisma(database.url, 'migrate', 'diff', ...words)).rejects.toMatchObject({ code: 2 })
  await database.drop()
})

it('applies each migration once, also when two start at the same time', async () => {
  const database = await createTestDatabase('empty')
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  expect(applied.map((names) => names.length).sort()).toEqual([0, expect.any(Number)])
  expect(applied.flat().length).toBeGreaterThan(0)
  expect(await migrate(database.url)).toEqual([])
  await database.drop()
})

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function folderWith(scripts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-migrations-'))
  folders.push(folder)
  await cp('prisma/migrations', folder, { recursive: true })
  for (const [name, script] of Object.entries(scripts)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), script)
  }
  return folder
}

it('rolls a failing migration back whole and can be run again', async () => {
  const database = await createTestDatabase()
  const broken = await folderWith({
    '29991231000000_broken': 'create table half (a int); select nonsense;',
  })
  await expect(migrate(database.url, broken)).rejects.toThrow('29991231000000_broken failed')
  const { rows } = await database.pool.query("select to_regclass('half') as half")
  expect(rows).toEqual([{ half: null }])
  const mended = await folderWith({ '29991231000000_broken': 'create table half (a int);' })
  expect(await migrate(database.url, mended)).toEqual(['29991231000000_broken'])
  await expect(migrate(database.url)).rejects.toThrow('a newer version has used it')
  await database.drop()
})

it('refuses a migration whose text has changed since it was applied', async () => {
  const database = await createTestDatabase()
  await database.pool.query(`update _prisma_migrations set checksum = 'other'`)
  await expect(migrate(database.url)).rejects.toThrow('its text has changed since')
  await database.drop()
})
